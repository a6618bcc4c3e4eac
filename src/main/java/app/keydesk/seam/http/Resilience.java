package app.keydesk.seam.http;

import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are tried again and when none is tried at all. Reads: twice more, exponential with jitter, {@code
 * Retry-After} honoured up to a bound. Writes: never. After three calls without a connection the network counts as dead
 * for two seconds, and a click learns so at once.
 */
final class Resilience {
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int RETRIES = 2;
    private static final double JITTER = 0.3;

    private final CircuitBreaker<Object> breaker = CircuitBreaker.builder()
            .handleIf(Resilience::isDead)
            .withFailureThreshold(3)
            .withDelay(Duration.ofSeconds(2))
            .build();
    private final FailsafeExecutor<Object> reads = Failsafe.with(
            RetryPolicy.builder()
                    .handleIf(Resilience::isPassing)
                    .withMaxRetries(RETRIES)
                    .withBackoff(100, 2_000, ChronoUnit.MILLIS)
                    .withJitter(JITTER)
                    .withDelayFnOn(Resilience::retryAfter, SeamException.class)
                    .build(),
            breaker);
    private final FailsafeExecutor<Object> writes = Failsafe.with(breaker);

    <T> T run(CallKind kind, CheckedSupplier<T> call) throws SeamException {
        try {
            return (kind.isWrite() ? writes : reads).get(call);
        } catch (CircuitBreakerOpenException e) {
            throw new SeamException(new Problem.Offline(), e);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof SeamException seam) {
                throw seam;
            }
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new SeamException(new Problem.Cancelled(kind.isWrite()), e);
            }
            throw e;
        }
    }

    private static @Nullable Problem problem(@Nullable Throwable e) {
        return e instanceof SeamException seam ? seam.problem() : null;
    }

    private static boolean isDead(@Nullable Throwable e) {
        return problem(e) instanceof Problem.Offline;
    }

    private static boolean isPassing(@Nullable Throwable e) {
        return switch (problem(e)) {
            case Problem.SeamFault fault -> true;
            case Problem.Offline offline -> true;
            case Problem.TooManyRequests slow ->
                slow.retryAfter() == null || slow.retryAfter().compareTo(LONGEST_WAIT) <= 0;
            case null, default -> false;
        };
    }

    /** Seam's own wait, never less for the jitter; or a negative one that leaves the policy's back-off in force. */
    private static Duration retryAfter(dev.failsafe.ExecutionContext<Object> context) {
        return problem(context.getLastException()) instanceof Problem.TooManyRequests slow && slow.retryAfter() != null
                ? Duration.ofMillis((long) Math.ceil(slow.retryAfter().toMillis() / (1 - JITTER)))
                : Duration.ofMillis(-1);
    }
}
