package app.keydesk.desk;

import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists side by side and ahead of whoever takes their pages: Seam sends the next ones while these are stored. No more
 * than {@value #WAITING} pages wait; each list keeps its order.
 */
final class PagesAhead {
    private static final int WAITING = 8;

    private final SideBySide threads;

    PagesAhead(ExecutorService threads) {
        this.threads = new SideBySide(threads);
    }

    /** A list that hands over page after page. */
    @FunctionalInterface
    interface Listing<P> {
        void read(Consumer<P> page) throws SeamException;
    }

    /**
     * Gives every page to {@code take} on the caller's thread, all that wait at once. The first list that fails, or a
     * {@code take} that throws, ends all of them.
     */
    <P> void read(List<Listing<P>> listings, Consumer<List<P>> take) throws SeamException {
        Belt<P> belt = new Belt<>();
        List<Future<?>> readers = new ArrayList<>();
        try {
            for (Listing<P> listing : listings) {
                int number = readers.size();
                readers.add(threads.begin(() -> belt.fill(number, listing)));
            }
            int open = readers.size();
            while (open > 0) {
                List<Handed<P>> handed = belt.next();
                List<P> pages = pages(handed);
                if (!pages.isEmpty()) {
                    take.accept(pages);
                }
                for (Handed<P> one : handed) {
                    if (one.page() == null) {
                        SideBySide.await(readers.get(one.list()));
                        open--;
                    }
                }
            }
        } finally {
            readers.forEach(reader -> reader.cancel(true));
        }
    }

    private static <P> List<P> pages(List<Handed<P>> handed) {
        List<P> pages = new ArrayList<>();
        for (Handed<P> one : handed) {
            P page = one.page();
            if (page != null) {
                pages.add(page);
            }
        }
        return pages;
    }

    /** {@code page}: null when the list has ended, well or not. */
    private record Handed<P>(int list, @Nullable P page) {}

    private static final class Belt<P> {
        private final BlockingQueue<Handed<P>> queue = new LinkedBlockingQueue<>();
        private final Semaphore seats = new Semaphore(WAITING);

        boolean fill(int list, Listing<P> listing) throws SeamException {
            try {
                listing.read(page -> put(new Handed<>(list, page)));
                return true;
            } catch (CancellationException e) {
                throw new SeamException(new Problem.Cancelled(false), e);
            } finally {
                queue.add(new Handed<>(list, null)); // needs no seat: whoever takes must learn of it
            }
        }

        private void put(Handed<P> page) {
            try {
                seats.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("nobody takes the pages any more");
            }
            queue.add(page);
        }

        List<Handed<P>> next() throws SeamException {
            List<Handed<P>> handed = new ArrayList<>();
            try {
                handed.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SeamException(new Problem.Cancelled(false), e);
            }
            queue.drainTo(handed);
            seats.release(PagesAhead.pages(handed).size());
            return handed;
        }
    }
}
