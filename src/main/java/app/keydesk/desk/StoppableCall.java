package app.keydesk.desk;

import app.keydesk.desk.Progress.Stage;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call that the person can end while it is under way: it is cut off, and says itself whether anything had left. Who
 * waits is told when no answer has come within a moment.
 */
final class StoppableCall {
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration LAST_WORD = Duration.ofMillis(500);

    private final ExecutorService threads;
    private final Duration moment;

    /** @param moment after which the person is told that Seam has not answered yet */
    private StoppableCall(ExecutorService threads, Duration moment) {
        this.threads = threads;
        this.moment = moment;
    }

    static StoppableCall of(DeskParts parts) {
        return new StoppableCall(parts.threads(), parts.pace().quickLook());
    }

    /** @throws SeamException {@link Problem.Cancelled} with what is known of it, where the person ended it */
    <T> T run(Progress progress, Patience.Read<T> call) throws SeamException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Future<?> underWay = begin(call, answer);
        long begun = System.nanoTime();
        boolean isTold = false;
        while (true) {
            try {
                return answer.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (progress.isCancelled()) {
                    underWay.cancel(true);
                    return lastWord(answer, e);
                }
                if (!isTold && System.nanoTime() - begun > moment.toNanos()) {
                    isTold = true;
                    progress.at(Stage.NO_ANSWER_YET);
                }
            } catch (ExecutionException e) {
                throw SideBySide.problem(e);
            } catch (InterruptedException e) { // the desk is being closed
                underWay.cancel(true);
                try {
                    return lastWord(answer, e);
                } finally {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private <T> Future<?> begin(Patience.Read<T> call, CompletableFuture<T> answer) throws SeamException {
        try {
            return threads.submit(() -> {
                try {
                    answer.complete(call.read());
                } catch (SeamException | RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new SeamException(new Problem.Cancelled(false), e);
        }
    }

    /** What the call that was cut off knows; where it does not say, it may have left. */
    private static <T> T lastWord(CompletableFuture<T> answer, Exception end) throws SeamException {
        try {
            return answer.get(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw SideBySide.problem(e);
        } catch (TimeoutException | InterruptedException e) {
            end.addSuppressed(e);
            throw new SeamException(new Problem.Cancelled(true), end);
        }
    }
}
