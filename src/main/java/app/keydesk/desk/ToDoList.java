package app.keydesk.desk;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Registration;
import java.time.Instant;
import java.util.List;

/** Work that is not finished and needs a person, each with one action; and what was mended without one. */
public interface ToDoList {
    List<ToDo> open();

    /** Does the action that {@link ToDo#action} names. */
    WorkOutcome act(WorkId work, Progress progress);

    /** The person has dealt with it: it goes off the list and stays in the journal. */
    void dismiss(WorkId work);

    /** What recovery settled by itself, newest first; what needs a person is {@link #open} instead. */
    List<Settled> settled();

    /** What became of work that was begun. */
    Fate fate(WorkId work);

    /** How far work has come. */
    enum Fate {
        /** Nobody knows yet, or it goes on. */
        OPEN,
        NEEDS_PERSON,
        DONE,
        NOT_DONE,
        /** A person has taken it off the list. */
        DROPPED
    }

    /** Called off the FX thread when the list may differ. */
    Registration onChange(Runnable listener);

    /**
     *
     * @param note a code of why it waits
     * @param others where two desks issued for one room at the same time: the keys that are not ours, live or not
     */
    record ToDo(
            WorkId work,
            String kind,
            String operator,
            Instant since,
            Action action,
            String note,
            List<EntranceId> rooms,
            List<WorkLine> lines,
            List<KeyRow> others) {
        public long doneLines() {
            return lines.stream().filter(WorkLine::isDone).count();
        }
    }

    /**
     * The one thing to do. {@code ASK_OVERRIDE} answers with the room's live keys, to be confirmed through {@link Queue};
     * {@code GIVE_WAY} stops our key where two desks issued for one room; {@code READ_AGAIN} is for work that this version
     * cannot read: its lines name whom it was for, and nothing is sent for it.
     */
    enum Action {
        LOOK_AGAIN,
        GO_ON,
        WRITE_CARD,
        ASK_OVERRIDE,
        GIVE_WAY,
        READ_AGAIN
    }

    record Settled(WorkId work, String kind, Instant at, How how, int keys) {
        public enum How {
            FOUND_DONE,
            FINISHED,
            NEVER_SENT
        }
    }
}
