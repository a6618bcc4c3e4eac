package app.keydesk.desk;

import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs reads at the same time, so that several cost no more than the slowest. */
final class SideBySide {
    private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ExecutorService threads;

    SideBySide(ExecutorService threads) {
        this.threads = threads;
    }

    /** All answers in order; the first problem where one failed. */
    <T> List<T> all(List<Patience.Read<T>> reads) throws SeamException {
        if (reads.size() == 1) {
            return List.of(reads.getFirst().read());
        }
        List<Future<T>> futures = new ArrayList<>();
        for (Patience.Read<T> read : reads) {
            futures.add(begin(read));
        }
        List<T> answers = new ArrayList<>();
        try {
            for (Future<T> future : futures) {
                answers.add(await(future));
            }
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
        return answers;
    }

    /** As {@link #all(List)}, never more than {@code atOnce} at a time. */
    <T> List<T> all(List<Patience.Read<T>> reads, int atOnce) throws SeamException {
        Semaphore seats = new Semaphore(atOnce);
        List<Patience.Read<T>> seated = new ArrayList<>();
        reads.forEach(read -> seated.add(() -> seated(seats, read)));
        return all(seated);
    }

    private static <T> T seated(Semaphore seats, Patience.Read<T> read) throws SeamException {
        try {
            seats.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeamException(new Problem.Cancelled(false), e);
        }
        try {
            return read.read();
        } finally {
            seats.release();
        }
    }

    <T> Future<T> begin(Patience.Read<T> read) throws SeamException {
        try {
            return threads.submit(read::read);
        } catch (RejectedExecutionException e) { // the desk is being closed
            throw new SeamException(new Problem.Cancelled(false), e);
        }
    }

    /** The answer, if it came in time; a later one is dropped. */
    <T> Optional<T> within(Duration limit, Patience.Read<T> read) throws SeamException {
        Future<T> future = begin(read);
        try {
            return within(limit, future);
        } finally {
            future.cancel(true);
        }
    }

    /** The answer, if it came in time; what is under way goes on. */
    static <T> Optional<T> within(Duration limit, Future<T> future) throws SeamException {
        try {
            return Optional.of(future.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeamException(new Problem.Cancelled(false), e);
        }
    }

    /** The answer, unless the person no longer wants it: then {@link Problem.Cancelled}, and the read is dropped. */
    <T> T unless(BooleanSupplier isUnwanted, Patience.Read<T> read) throws SeamException {
        Future<T> future = begin(read);
        try {
            while (true) {
                if (isUnwanted.getAsBoolean()) {
                    throw new SeamException(new Problem.Cancelled(false));
                }
                try {
                    return future.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    LOG.trace("still under way", e);
                }
            }
        } catch (ExecutionException e) {
            throw problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeamException(new Problem.Cancelled(false), e);
        } finally {
            future.cancel(true);
        }
    }

    static <T> T await(Future<T> future) throws SeamException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeamException(new Problem.Cancelled(false), e);
        }
    }

    static SeamException problem(ExecutionException e) {
        if (e.getCause() instanceof SeamException seam) {
            return seam;
        }
        if (e.getCause() instanceof RuntimeException defect) {
            throw defect;
        }
        if (e.getCause() instanceof Error end) {
            throw end;
        }
        throw new IllegalStateException(e.getCause());
    }
}
