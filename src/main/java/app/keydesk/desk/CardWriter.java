package app.keydesk.desk;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.desk.Progress.Stage;
import app.keydesk.hotel.ActionAttempt;
import app.keydesk.hotel.AttemptId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import dev.failsafe.RetryPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the encoder write or read a card and waits for its end. Giving up here does not end the attempt at the encoder. */
final class CardWriter {
    private static final Logger LOG = LoggerFactory.getLogger(CardWriter.class);

    private final DeskParts parts;
    private final StoppableCall calls;

    CardWriter(DeskParts parts) {
        this.parts = parts;
        this.calls = StoppableCall.of(parts);
    }

    TaskEnd write(StepLog log, String step, CredentialId key, EncoderId encoder, Progress progress) {
        try {
            if (log.isOpen(step)) {
                Optional<Credential> known = Patience.read(
                        parts.pace().lookPatience(), () -> parts.seam().credential(key));
                if (known.isPresent() && known.get().isIssued()) {
                    log.done(step, Map.of());
                    return done(known.get());
                }
            }
            if (!progress.isAttended()) {
                return new TaskEnd.NotOnCard(key, new Problem.Cancelled(false));
            }
            progress.at(Stage.PUT_CARD_ON_ENCODER);
            log.begin(step, Map.of("encoder", encoder.value()));
            parts.cache().remember(CachedBoard.ENCODER, encoder.value());
            ActionAttempt end = wait(calls.run(progress, () -> parts.seam().encode(encoder, key)), progress);
            if (end instanceof ActionAttempt.Pending && progress.isCancelled()) {
                return failed(log, step, key, new Problem.Cancelled(true));
            }
            return end(log, step, key, end);
        } catch (SeamException e) {
            return failed(log, step, key, e.problem());
        }
    }

    /** The key that {@code keyStep} made is another now: a card with the one before is worth nothing. */
    static void unwritten(StepLog log, String keyStep) {
        String step = keyStep.substring(0, keyStep.lastIndexOf('.')) + ".card";
        if (log.isDone(step)) {
            log.failed(step, new Problem.Cancelled(false));
        }
    }

    /** The scan's end: read, or failed. */
    ActionAttempt read(EncoderId encoder, Progress progress) throws SeamException {
        progress.at(Stage.PUT_CARD_ON_ENCODER);
        return wait(calls.run(progress, () -> parts.seam().scan(encoder)), progress);
    }

    private ActionAttempt wait(ActionAttempt first, Progress progress) throws SeamException {
        if (!(first instanceof ActionAttempt.Pending)) {
            return first;
        }
        AttemptId id = first.id();
        RetryPolicy<ActionAttempt> policy = RetryPolicy.<ActionAttempt>builder()
                .handleResultIf(attempt -> attempt instanceof ActionAttempt.Pending && !progress.isCancelled())
                .handleIf(e -> e instanceof SeamException seam && ProblemCode.isPassing(seam.problem()))
                .withDelay(parts.pace().encoderPoll())
                .withMaxDuration(parts.pace().encoderPatience())
                .withMaxRetries(-1)
                .build();
        try {
            return Patience.run(
                    policy, () -> calls.run(progress, () -> parts.seam().attempt(id)));
        } catch (SeamException e) {
            if (progress.isCancelled() && e.problem() instanceof Problem.Cancelled) {
                return first;
            }
            throw e;
        }
    }

    private TaskEnd end(StepLog log, String step, CredentialId key, ActionAttempt attempt) {
        return switch (attempt) {
            case ActionAttempt.Encoded encoded -> {
                log.done(step, Map.of());
                yield done(readAgain(key).orElse(encoded.credential()));
            }
            case ActionAttempt.Failed fault ->
                failed(log, step, key, new Problem.EncoderFault(fault.code(), fault.message(), null));
            case ActionAttempt.Pending _ ->
                failed(log, step, key, new Problem.EncoderFault("action_attempt_expired", "", null));
            case ActionAttempt.Scanned _ ->
                failed(log, step, key, new Problem.Malformed("a scan where a card was to be written", null));
        };
    }

    /** The card is written, whether Seam answers now or not. */
    private Optional<Credential> readAgain(CredentialId key) {
        try {
            return Patience.read(parts.pace().lookPatience(), () -> parts.seam().credential(key));
        } catch (SeamException e) {
            LOG.warn("{} could not be read after it was written: {}", key.value(), ProblemCode.of(e.problem()));
            return Optional.empty();
        }
    }

    private TaskEnd done(Credential key) {
        parts.cache().store(CachePage.ofCredentials(List.of(key)), parts.clock().instant());
        return new TaskEnd.Done(key);
    }

    private static TaskEnd failed(StepLog log, String step, CredentialId key, Problem problem) {
        if (ProblemCode.isUnsure(problem)) {
            log.unknown(step);
        } else {
            log.failed(step, problem);
        }
        return new TaskEnd.NotOnCard(key, problem);
    }
}
