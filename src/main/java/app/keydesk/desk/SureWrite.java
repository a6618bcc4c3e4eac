package app.keydesk.desk;

import app.keydesk.cache.StorageException;
import app.keydesk.desk.Progress.Stage;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a write, journal first. After an end that leaves its effect unknown it looks what exists, and sends again only
 * when two looks found nothing and the person still wants it.
 */
final class SureWrite {
    private static final Logger LOG = LoggerFactory.getLogger(SureWrite.class);
    private static final int MOST_SENDS = 6;
    private static final Problem NOT_WANTED = new Problem.Cancelled(false);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Pace pace;
    private final boolean looksFirst;
    private final SideBySide looks;
    private final StoppableCall calls;

    SureWrite(DeskParts parts) {
        this.pace = parts.pace();
        this.looksFirst = parts.options().looksFirst();
        this.looks = new SideBySide(parts.threads());
        this.calls = StoppableCall.of(parts);
    }

    /** A write, and how to find what it made. */
    interface Write<T> {
        T send() throws SeamException;

        /** @param details what the journal was told before the first send */
        Optional<T> look(Map<String, String> details) throws SeamException;

        /** Nothing was found, so it is sent again; an earlier send may arrive after all. */
        default void beforeAgain() {
            // to take away or to make twice what has a name of its own is no harm
        }

        /** Seam has answered; nothing is noted yet. */
        default void answered(T made) {
            // most wait for the end of the whole
        }

        /** What the journal keeps of the answer. */
        Map<String, String> told(T made);

        /** Where the keys that it made came from, kept with the answer. */
        default List<KeyOrigin> origins(T made) {
            return List.of();
        }

        /** Whether another step begins right after this one. */
        default boolean goesOn() {
            return false;
        }
    }

    /** @throws SeamException with {@link Problem.OutcomeUnknown} where even the looks did not get through */
    <T> T run(StepLog log, String step, Map<String, String> details, Write<T> write) throws SeamException {
        Map<String, String> begun = log.entry(step).map(StepLog.Entry::details).orElse(details);
        boolean isOpen = log.isOpen(step);
        Problem last = new Problem.OutcomeUnknown(step, null);
        for (int sends = 0; sends < MOST_SENDS; sends++) {
            if (isOpen && looksFirst) {
                Optional<T> found = find(log, step, begun, write);
                if (found.isPresent()) {
                    return told(log, step, write, found.get());
                }
                if (log.isUnwanted()) {
                    log.failed(step, NOT_WANTED);
                    throw new SeamException(NOT_WANTED);
                }
                write.beforeAgain();
            }
            log.begin(step, begun);
            try {
                return told(log, step, write, calls.run(log.progress(), write::send));
            } catch (SeamException e) {
                last = e.problem();
                isOpen = ended(log, step, e);
            }
            if (last instanceof Problem.TooManyRequests busy) {
                Duration wait = wait(busy, sends);
                looks.unless(log.progress()::isCancelled, () -> Patience.pause(wait));
            }
        }
        throw new SeamException(last);
    }

    private <T> Optional<T> find(StepLog log, String step, Map<String, String> begun, Write<T> write)
            throws SeamException {
        Progress progress = log.progress();
        progress.at(Stage.LOOKING_UP);
        try {
            Optional<T> found = looks.unless(progress::isCancelled, () -> Patience.find(pace, () -> write.look(begun)));
            LOG.info("looked for {}: {}", step, found.isPresent() ? "it exists" : "nothing");
            return found;
        } catch (SeamException e) {
            if (progress.isCancelled()) {
                log.cancelled();
            }
            throw new SeamException(new Problem.OutcomeUnknown(step, e.problem().requestId()), e);
        }
    }

    /** Whether it must be looked up; throws where nothing was done and nothing will be. */
    private static boolean ended(StepLog log, String step, SeamException e) throws SeamException {
        if (ProblemCode.isUnsure(e.problem())) {
            LOG.warn("no answer to {}: {}", step, ProblemCode.of(e.problem()));
            log.unknown(step);
            if (e.problem() instanceof Problem.Cancelled) {
                if (log.progress().isCancelled()) {
                    log.cancelled();
                }
                throw new SeamException(new Problem.OutcomeUnknown(step, null), e);
            }
            return true;
        }
        log.failed(step, e.problem());
        if (e.problem() instanceof Problem.TooManyRequests) {
            return false;
        }
        throw e;
    }

    private static <T> T told(StepLog log, String step, Write<T> write, T made) throws SeamException {
        write.answered(made);
        try {
            if (write.goesOn()) {
                log.doneBeforeNext(step, write.told(made));
            } else {
                log.done(step, write.told(made), write.origins(made));
            }
            return made;
        } catch (StorageException e) {
            throw new SeamException(new Problem.OutcomeUnknown(step, null), e);
        }
    }

    private static Duration wait(Problem.TooManyRequests busy, int sends) {
        Duration asked = busy.retryAfter();
        Duration wait = asked == null ? Duration.ofMillis(200L << sends) : asked;
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
