package app.keydesk;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Opens the desk's settings and the hotel's files on a thread of its own, while the window is made on another. */
final class Opening implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("opening").factory());
    private final Future<Keydesk> keydesk;
    private final Future<Optional<HotelSession>> session;

    /** Begins at once. */
    Opening(Launch launch) {
        this(launch, Opening::open);
    }

    /** @param opener of the hotel */
    Opening(Launch launch, Opener opener) {
        keydesk = thread.submit(() -> new Keydesk(launch));
        session = thread.submit(() -> opener.open(keydesk.get()));
        thread.shutdown();
    }

    /** Opens the hotel's files; empty where a person must open the keys first. */
    interface Opener {
        Optional<HotelSession> open(Keydesk keydesk) throws IOException;
    }

    private static Optional<HotelSession> open(Keydesk keydesk) throws IOException {
        return keydesk.canOpen() ? Optional.of(keydesk.open()) : Optional.empty();
    }

    /**
     * Waits for the settings.
     *
     * @throws IOException where the data folder cannot be used
     */
    Keydesk keydesk() throws IOException, InterruptedException {
        return of(keydesk);
    }

    /**
     * Waits for the hotel's files; empty where a person must open the keys first.
     *
     * @throws IOException where they cannot be used
     */
    Optional<HotelSession> session() throws IOException, InterruptedException {
        return of(session);
    }

    private static <T> T of(Future<T> awaited) throws IOException, InterruptedException {
        try {
            return awaited.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof ExecutionException earlier ? earlier.getCause() : e.getCause();
            switch (cause) {
                case IOException fault -> throw fault;
                case RuntimeException defect -> throw defect;
                case null, default -> throw new IllegalStateException(cause);
            }
        }
    }

    /** Closes what was opened, also where nobody waited for it. */
    @Override
    public void close() {
        thread.close();
        if (keydesk.state() == Future.State.SUCCESS) {
            keydesk.resultNow().close();
        }
    }
}
