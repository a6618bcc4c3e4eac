package app.keydesk.cache.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the desk's files into a folder per day, of which the newest {@value #KEPT} stay. What is sealed in the files is
 * sealed in the copies. A copy that is not whole never bears a day's name.
 */
public final class NightlyBackup implements AutoCloseable {
    /** What the copies of the desk's files are called. */
    public static final String CACHE = "cache.db";

    public static final String JOURNAL = "journal.db";
    public static final String AUDIT = "audit.db";
    public static final String DRAWER = "drawer.db";
    public static final String OPERATORS = "operators.db";

    static final int KEPT = 7;

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String UNFINISHED = "unfinished";

    private final Path folder;
    private final Map<String, Copyable> stores;
    private final Clock clock;
    private final WhileOpen writing = new WhileOpen();

    /**
     * @param stores by the file name of their copy
     * @param clock with the desk's zone: it names the days
     */
    public NightlyBackup(Path folder, Map<String, Copyable> stores, Clock clock) {
        this.folder = folder;
        this.stores = Map.copyOf(stores);
        this.clock = clock;
    }

    /** Makes today's copy, in place of an earlier one of today, and returns its folder. One at a time. */
    public Path run() {
        return writing.run(this::copy);
    }

    /** A copy under way comes to its end; a later one would make the hotel's folder anew. */
    @Override
    public void close() {
        writing.close();
    }

    private Path copy() {
        try {
            OwnerOnly.folder(folder);
            Path unfinished = folder.resolve(UNFINISHED);
            delete(unfinished);
            OwnerOnly.folder(unfinished);
            for (Map.Entry<String, Copyable> store : stores.entrySet()) {
                Path copy = unfinished.resolve(store.getKey());
                OwnerOnly.file(copy);
                store.getValue().copyTo(copy);
            }
            Path day = folder.resolve(LocalDate.now(clock).toString());
            delete(day);
            Files.move(unfinished, day);
            deleteOlder();
            LOG.info("backed up {} files", stores.size());
            return day;
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    /** The days that have a copy, newest first. */
    public List<Path> days() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(day -> DAY.matcher(day.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    /** Deletes the copies of before {@code day}, and tells how many: personal data must not outlive its time in them. */
    public int forgetBefore(LocalDate day) {
        List<Path> old = days().stream()
                .filter(copy -> LocalDate.parse(copy.getFileName().toString()).isBefore(day))
                .toList();
        try {
            for (Path copy : old) {
                delete(copy);
            }
            return old.size();
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    /** Deletes one copy. */
    void discard(Path copy) {
        try {
            delete(copy);
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    private void deleteOlder() throws IOException {
        List<Path> days = days();
        for (Path day : days.subList(Math.min(KEPT, days.size()), days.size())) {
            delete(day);
        }
    }

    private static void delete(Path day) throws IOException {
        if (!Files.exists(day)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> found = Files.walk(day)) {
            found.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
