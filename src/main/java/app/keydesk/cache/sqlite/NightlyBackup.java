package app.keydesk.cache.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the desk's files into a folder per day, of which the newest {@value #KEPT} stay. What is sealed in the files is
 * sealed in the copies. A copy that is not whole never bears a day's name, and a day's copy is there until the next one of
 * that day is.
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
    /** After the day's name: the day's earlier copy, while a later one takes its name. */
    private static final String EARLIER = ".earlier";

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
        try {
            settle();
        } catch (IOException e) {
            LOG.warn("an earlier backup could not be put back in its place", e);
        }
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
            name(unfinished, day);
            deleteOlder();
            LOG.info("backed up {} files", stores.size());
            return day;
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    /** No system puts a folder in the place of another at once. */
    private void name(Path unfinished, Path day) throws IOException {
        if (Files.exists(day)) {
            Files.move(day, folder.resolve(day.getFileName() + EARLIER), StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(unfinished, day, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            settle();
        }
    }

    /** The earlier copy of a day goes, or is put back where the later one did not come to its name. */
    private void settle() throws IOException {
        for (Path earlier : named(name -> name.endsWith(EARLIER))) {
            String name = earlier.getFileName().toString();
            Path day = folder.resolve(name.substring(0, name.length() - EARLIER.length()));
            if (Files.exists(day)) {
                delete(earlier);
            } else {
                Files.move(earlier, day, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** The days that have a copy, newest first. */
    public List<Path> days() {
        try {
            return named(name -> DAY.matcher(name).matches()).stream()
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    private List<Path> named(Predicate<String> isWanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> isWanted.test(one.getFileName().toString()))
                    .toList();
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
