package app.keydesk.desk.arrivals;

import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Registration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports what the PMS puts into a folder, as soon as a file has stopped growing: what can be read is stored, and the file
 * moves to {@code imported}; one that cannot moves to {@code refused}. Looks by itself every few seconds, since network
 * drives send no notices.
 */
public final class WatchedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final int LOOKS_TO_MISS = 2;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Arrivals arrivals;
    private final Clock clock;
    private final List<Consumer<Outcome>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Boolean>> reach = new CopyOnWriteArrayList<>();
    private Map<Path, Trace> seen = Map.of();
    private int missedLooks;

    public WatchedFolder(Path folder, Arrivals arrivals, Clock clock) {
        this.folder = folder;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** How the import of a file ended. */
    public sealed interface Outcome {
        /** Empty where no row of the file was refused. */
        default Optional<MissedFile> missed() {
            return switch (this) {
                case Imported imported ->
                    imported.result().refused() == 0
                            ? Optional.empty()
                            : Optional.of(new MissedFile(
                                    imported.result().fileName(),
                                    imported.result().refused(),
                                    null));
                case NotImported(ImportPreview.Unreadable why) -> Optional.of(new MissedFile(why.fileName(), 0, why));
            };
        }

        /** @param preview its refused rows are to be looked at */
        record Imported(ImportResult result, ImportPreview.Readable preview) implements Outcome {}

        record NotImported(ImportPreview.Unreadable why) implements Outcome {}
    }

    /** What a file looked like; the same twice in a row means that nobody writes it any more. */
    private record Trace(long size, long modifiedMillis, boolean isStuck) {
        boolean isSameFile(Trace other) {
            return size == other.size && modifiedMillis == other.modifiedMillis;
        }
    }

    /** Called after each file, off the FX thread. */
    public Registration onImport(Consumer<Outcome> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Called off the FX thread: false where two looks in a row cannot read the folder, true when it is there again. */
    public Registration onReach(Consumer<Boolean> listener) {
        reach.add(listener);
        return () -> reach.remove(listener);
    }

    /** Looks now and again after each {@code pause} until it is closed. */
    public Registration start(ScheduledExecutorService timer, Duration pause) {
        ScheduledFuture<?> looks = timer.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return () -> looks.cancel(false);
    }

    /** One look at the folder; a file is imported at the second look that finds it unchanged. */
    public synchronized void look() {
        Map<Path, Trace> now = new HashMap<>();
        Optional<List<Path>> found = files();
        reached(found.isPresent());
        for (Path file : found.orElse(List.of())) {
            try {
                now.put(file, lookAt(file));
            } catch (IOException e) {
                LOG.debug("an arrivals file vanished while it was looked at", e);
            }
        }
        seen = now;
    }

    private Trace lookAt(Path file) throws IOException {
        Trace before = seen.get(file);
        Trace trace =
                new Trace(Files.size(file), Files.getLastModifiedTime(file).toMillis(), false);
        if (before == null || !before.isSameFile(trace)) {
            return trace;
        }
        return before.isStuck() || take(file) ? before : new Trace(trace.size(), trace.modifiedMillis(), true);
    }

    private void reached(boolean isThere) {
        boolean wasMissing = missedLooks >= LOOKS_TO_MISS;
        missedLooks = isThere ? 0 : missedLooks + 1;
        if (isThere ? wasMissing : missedLooks == LOOKS_TO_MISS) {
            reach.forEach(listener -> listener.accept(isThere));
        }
    }

    /** Empty where the folder cannot be read. */
    private Optional<List<Path>> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return Optional.of(files.filter(Files::isRegularFile)
                    .filter(WatchedFolder::isTable)
                    .sorted()
                    .toList());
        } catch (IOException | UncheckedIOException e) { // a drive may be gone in the middle of its list
            LOG.debug("the watched folder cannot be read", e);
            return Optional.empty();
        }
    }

    private static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
    }

    /** Whether the file is out of the way; one that stays is not imported again. */
    private boolean take(Path file) {
        try {
            Outcome outcome = switch (arrivals.preview(file)) {
                case ImportPreview.Readable readable -> new Outcome.Imported(arrivals.apply(readable), readable);
                case ImportPreview.Unreadable unreadable -> new Outcome.NotImported(unreadable);
            };
            outcome.missed().ifPresent(arrivals::keep);
            listeners.forEach(listener -> listener.accept(outcome));
            move(file, outcome instanceof Outcome.Imported ? "imported" : "refused");
            return true;
        } catch (StorageException e) {
            LOG.warn("arrivals not stored, tried again later: {}", e.getMessage());
            return true;
        } catch (IOException e) {
            LOG.warn(
                    "an imported arrivals file could not be moved: {}",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private void move(Path file, String where) throws IOException {
        Path target = Files.createDirectories(folder.resolve(where));
        Files.move(file, target.resolve(STAMP.format(clock.instant()) + "-" + file.getFileName()));
    }
}
