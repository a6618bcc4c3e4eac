package app.keydesk.desk;

import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the journal keeps a job whose walk has ended: settled, waiting for a person, or open for a later run. */
final class JobClosing {
    private static final Logger LOG = LoggerFactory.getLogger(JobClosing.class);

    private JobClosing() {}

    /** What is done is told as done, also where the journal can no longer say so: then a later run of the work closes it. */
    static void close(Job job, StepLog log, JobRunner.End end, Progress progress) {
        try {
            settle(job, log, end, progress);
        } catch (StorageException e) {
            if (end.stop() != null) {
                throw e;
            }
            LOG.error(
                    "{} is done, and could not be closed: {}",
                    log.work(),
                    e.problem().fault());
        }
    }

    private static void settle(Job job, StepLog log, JobRunner.End end, Progress progress) {
        TaskEnd stop = end.stop();
        if (stop == null) {
            if (!log.isLeftOpen()) {
                log.close(IntentState.DONE, null);
            }
            return;
        }
        boolean isAnyDone = end.lines().all().stream().anyMatch(WorkLine::isDone);
        boolean mustStay =
                isAnyDone || OfflineQueue.isQueued(log.intent()) || !progress.isAttended() && !log.isUnwanted();
        switch (stop) {
            case TaskEnd.Unsure _ -> LOG.warn("{} {} stays open: its outcome is unknown", job.kind(), log.work());
            case TaskEnd.NotOnCard _ -> log.close(IntentState.NEEDS_PERSON, JobNote.CARD);
            case TaskEnd.Collided _ -> log.close(IntentState.NEEDS_PERSON, JobNote.COLLIDED);
            case TaskEnd.Changed _ ->
                log.close(mustStay ? IntentState.NEEDS_PERSON : IntentState.CANCELLED, JobNote.ROOM_CHANGED);
            case TaskEnd.Failed(Problem problem)
            when !progress.isAttended() && (ProblemCode.isPassing(problem) || isDeskClosing(problem, log)) ->
                LOG.info("{} {} waits: {}", job.kind(), log.work(), ProblemCode.of(problem));
            case TaskEnd.Failed(Problem problem) ->
                log.close(mustStay ? IntentState.NEEDS_PERSON : ended(problem), ProblemCode.of(problem));
            case TaskEnd.Done _ -> throw new IllegalStateException("a line that is done stops nothing");
        }
    }

    /** Nobody stopped it but the desk itself, on its way out: the next start goes on. */
    private static boolean isDeskClosing(Problem problem, StepLog log) {
        return problem instanceof Problem.Cancelled && !log.isUnwanted();
    }

    private static IntentState ended(Problem problem) {
        return problem instanceof Problem.Cancelled ? IntentState.CANCELLED : IntentState.FAILED;
    }
}
