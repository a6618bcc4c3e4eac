package app.keydesk.ui.checkin;

import app.keydesk.desk.ToDoList;
import app.keydesk.desk.ToDoList.Fate;
import app.keydesk.desk.WorkId;
import app.keydesk.desk.checkin.GroupCheckIn.End;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.AfterOutage;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import app.keydesk.ui.controls.Words;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;

/** Hears what came of it where a run of the group met an outage, so that sentence and rows tell it. FX thread only. */
final class GroupOutage {
    private final Work work;
    private final Words words;
    private final AfterOutage after;
    private final Runnable lookAgain;
    private final Consumer<Problem> failed;
    private @Nullable WorkId left;

    /** @param lookAgain reads the rows anew */
    GroupOutage(Work work, Words words, Property<Said> said, Runnable lookAgain, Consumer<Problem> failed) {
        this.work = work;
        this.words = words;
        this.lookAgain = lookAgain;
        this.failed = failed;
        after = new AfterOutage(work, words, said);
    }

    Registration follow(OutageDesk desk) {
        Registration sentence = after.follow(desk);
        Registration rows = desk.toDos().onChange(() -> work.later(() -> settled(desk.toDos())));
        return () -> {
            sentence.close();
            rows.close();
        };
    }

    /** A run has ended, and its end was just said. */
    void ended(End end) {
        left = end.left();
        if (end.stoppedBy() instanceof Problem.Offline) {
            after.notSent(new Said(Said.Tone.INFO, words.own().get("checkin.online-again")), lookAgain);
        } else if (left != null && end.stoppedBy() instanceof Problem.OutcomeUnknown) {
            after.unknown(left, fate -> {});
        }
    }

    private void settled(ToDoList toDos) {
        WorkId open = left;
        if (open != null) {
            work.run(
                    () -> toDos.fate(open),
                    fate -> {
                        if (fate != Fate.OPEN && open.equals(left)) {
                            left = null;
                            lookAgain.run();
                        }
                    },
                    failed);
        }
    }
}
