package app.keydesk.desk;

import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waiting, and looking again where Seam did not answer. Reads only: a write is never repeated from here. */
final class Patience {
    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(2);

    private Patience() {}

    /** A call that reads. */
    interface Read<T> {
        T read() throws SeamException;
    }

    /** Reads until Seam answers or {@code limit} is over. */
    static <T> T read(Duration limit, Read<T> read) throws SeamException {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf(Patience::isPassing)
                .withBackoff(FIRST_DELAY, LONGEST_DELAY)
                .withJitter(0.25)
                .withMaxDuration(limit)
                .withMaxRetries(-1)
                .build();
        return run(policy, read);
    }

    /** Looks twice, {@code settle} apart, before it says that there is nothing. */
    static <T> Optional<T> find(Pace pace, Read<Optional<T>> look) throws SeamException {
        RetryPolicy<Optional<T>> policy = RetryPolicy.<Optional<T>>builder()
                .handleResultIf(Optional::isEmpty)
                .withDelay(pace.settle())
                .withMaxRetries(1)
                .build();
        return run(policy, () -> read(pace.lookPatience(), look));
    }

    static <T> T run(RetryPolicy<T> policy, Read<T> read) throws SeamException {
        try {
            return Failsafe.with(policy).get(read::read);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof SeamException seam) {
                throw seam;
            }
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new SeamException(new Problem.Cancelled(true), e);
            }
            throw e;
        }
    }

    /** @return how long it was */
    static Duration pause(Duration duration) throws SeamException {
        try {
            boolean isWoken = new Semaphore(0).tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS);
            if (isWoken) {
                throw new IllegalStateException("nobody holds this permit");
            }
            return duration;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeamException(new Problem.Cancelled(false), e);
        }
    }

    private static boolean isPassing(Throwable e) {
        return e instanceof SeamException seam && ProblemCode.isPassing(seam.problem());
    }
}
