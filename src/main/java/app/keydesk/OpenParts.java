package app.keydesk;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened part by part: closed the last first, all of it, and the first fault is told with the others in it. */
final class OpenParts implements AutoCloseable {
    private final Deque<Runnable> closings = new ArrayDeque<>();

    /** @param closing of a part that is open now */
    void add(Runnable closing) {
        closings.push(closing);
    }

    /** For an opening that failed half way: what was open is closed, and {@code fault} stays what is told. */
    <E extends Exception> E closedAfter(E fault) {
        try {
            close();
        } catch (RuntimeException further) {
            fault.addSuppressed(further);
        }
        return fault;
    }

    @Override
    public void close() {
        RuntimeException first = null;
        while (!closings.isEmpty()) {
            try {
                closings.pop().run();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
