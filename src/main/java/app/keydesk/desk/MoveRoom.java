package app.keydesk.desk;

import app.keydesk.desk.RoomLook.Seen;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves a stay: reads the new room first, and only then stops the first old key. */
public final class MoveRoom implements Moving {
    private final WorkOutcomes works;
    private final StayKeys stays;
    private final RoomLook rooms;
    private final StoppableCall calls;

    MoveRoom(DeskParts parts, WorkOutcomes works) {
        this.works = works;
        this.stays = new StayKeys(parts);
        this.rooms = new RoomLook(parts);
        this.calls = StoppableCall.of(parts);
    }

    @Override
    public List<KeyRow> movers(EntranceId from) {
        return stays.ofRooms(List.of(from));
    }

    @Override
    public WorkOutcome move(Move move, Progress progress) {
        if (move.from().equals(move.to())) {
            return new WorkOutcome.NotDone(new Problem.BadInput("to", "same-room"));
        }
        works.settleOpen();
        List<Task> tasks = new ArrayList<>();
        for (Mover mover : move.keys()) {
            Optional<KeyRow> row = stays.key(mover.key());
            if (row.isEmpty()) {
                return new WorkOutcome.NotDone(new Problem.NotFound("acs_credential", "", null));
            }
            Optional<Problem.BadInput> problem =
                    mover.fate() == Fate.MOVE ? moved(move, row.get()).problem() : Optional.empty();
            if (problem.isPresent()) {
                return new WorkOutcome.NotDone(problem.get());
            }
            add(tasks, move, mover.fate(), row.get());
        }
        Optional<WorkOutcome> changed = changed(move, progress);
        return changed.orElseGet(() -> works.run(
                new Job(Job.Kind.MOVE, List.copyOf(tasks)), Permission.toIssue(move.acceptedLosers()), progress));
    }

    private void add(List<Task> tasks, Move move, Fate fate, KeyRow row) {
        switch (fate) {
            case MOVE -> {
                int first = firstKey(tasks);
                tasks.add(new Task.Stop(row.id()));
                KeyPlan plan = first < 0
                        ? new KeyPlan.Override(move.acceptedLosers())
                        : new KeyPlan.Joiner(List.of(Task.keyOfLine(first)));
                tasks.add(moved(move, row).task(tasks.size(), plan));
            }
            case STOP -> tasks.add(new Task.Stop(row.id()));
            case STAY -> {
                // keeps the old room's key as it is
            }
        }
    }

    private static int firstKey(List<Task> tasks) {
        for (int line = 0; line < tasks.size(); line++) {
            if (Job.isOverride(tasks.get(line))) {
                return line;
            }
        }
        return -1;
    }

    private static Reissue moved(Move move, KeyRow row) {
        NewKeys keys = move.newKeys();
        return new Reissue(
                row, List.of(move.to()), keys.commonDoors(), keys.window(), keys.encoderId(), keys.cardFormat());
    }

    /** Nothing may be stopped in the old room before the new one is known to be as the person saw it. */
    private Optional<WorkOutcome> changed(Move move, Progress progress) {
        if (!works.isOnline()) {
            return Optional.of(new WorkOutcome.NotDone(new Problem.Offline()));
        }
        try {
            Seen seen = calls.run(progress, () -> rooms.look(List.of(move.to())));
            List<Credential> live = seen.live(List.of(move.to()));
            List<CredentialId> accepted = move.acceptedLosers();
            return live.stream().allMatch(key -> accepted.contains(key.id()))
                    ? Optional.empty()
                    : Optional.of(new WorkOutcome.RoomChanged(rooms.rows(live)));
        } catch (SeamException e) {
            return Optional.of(new WorkOutcome.NotDone(e.problem()));
        }
    }
}
