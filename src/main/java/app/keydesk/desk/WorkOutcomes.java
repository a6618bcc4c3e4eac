package app.keydesk.desk;

import app.keydesk.cache.StorageException;
import app.keydesk.desk.JobRunner.End;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Starts a job with several lines and tells its end; without a network nothing is begun. */
final class WorkOutcomes {
    /** Somebody else has done it, or is at it. */
    static final WorkOutcome TAKEN = new WorkOutcome.NotDone(new Problem.BadInput("work", "taken"));

    private final JobRunner runner;
    private final Authority authority;
    private final BooleanSupplier isOnline;

    WorkOutcomes(JobRunner runner, Authority authority, BooleanSupplier isOnline) {
        this.runner = runner;
        this.authority = authority;
        this.isOnline = isOnline;
    }

    boolean isOnline() {
        return isOnline.getAsBoolean();
    }

    /** What is open is settled before anybody looks at keys to put work together. */
    void settleOpen() {
        if (isOnline.getAsBoolean()) {
            runner.settleOpen();
        }
    }

    /** {@code needed}: what whoever is signed in must be permitted; asked before anything is written down. */
    WorkOutcome run(Job job, Set<Permission> needed, Progress progress) {
        if (!isOnline.getAsBoolean()) {
            return new WorkOutcome.NotDone(new Problem.Offline());
        }
        if (job.tasks().isEmpty()) {
            return new WorkOutcome.Done(List.of());
        }
        for (Permission permission : needed) {
            Optional<Problem> refusal = authority.refusal(permission);
            if (refusal.isPresent()) {
                return new WorkOutcome.NotDone(refusal.get());
            }
        }
        try {
            return outcome(runner.start(job, progress));
        } catch (StorageException e) {
            return new WorkOutcome.NotDone(e.problem());
        }
    }

    static WorkOutcome outcome(End end) {
        List<WorkLine> lines = end.lines().all();
        TaskEnd stop = end.stop();
        if (stop == null) {
            return new WorkOutcome.Done(lines);
        }
        boolean isAnyDone = lines.stream().anyMatch(WorkLine::isDone);
        return switch (stop) {
            case TaskEnd.Changed(List<KeyRow> live) when !isAnyDone -> new WorkOutcome.RoomChanged(live);
            case TaskEnd.Changed _ -> inPart(end, new Problem.BadInput("rooms", JobNote.ROOM_CHANGED));
            case TaskEnd.Collided _ -> inPart(end, new Problem.BadInput("rooms", JobNote.COLLIDED));
            case TaskEnd.NotOnCard(CredentialId _, Problem problem) -> inPart(end, problem);
            case TaskEnd.Unsure(Problem problem) -> inPart(end, problem);
            case TaskEnd.Failed(Problem problem) when !isAnyDone -> new WorkOutcome.NotDone(problem);
            case TaskEnd.Failed(Problem problem) -> inPart(end, problem);
            case TaskEnd.Done _ -> throw new IllegalStateException("a line that is done stops nothing");
        };
    }

    private static WorkOutcome inPart(End end, Problem problem) {
        return new WorkOutcome.InPart(end.work(), end.lines().all(), problem);
    }
}
