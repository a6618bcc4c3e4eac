package app.keydesk.cache.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteFileTest {
    private static final String UPGRADE = "app/keydesk/cache/upgrade/";

    @TempDir
    private Path folder;

    private static Layout layout(String migrations, int version) {
        return new Layout(UPGRADE + migrations, version, false, Duration.ofSeconds(1), 1000);
    }

    private SqliteFile open(Layout layout) {
        return SqliteFile.open(folder.resolve("file.db"), layout);
    }

    private static List<String> words(SqliteFile file, String query) {
        return file.read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    @Test
    void anUpgradeKeepsWhatWasThereAndACopyOfBefore() {
        open(layout("one", 1)).close();

        try (SqliteFile upgraded = open(layout("two", 2))) {
            assertThat(words(upgraded, "select number || ' on ' || floor from rooms"))
                    .containsExactly("412 on 4");
        }

        try (SqliteFile before = SqliteFile.open(folder.resolve("file.db.before-upgrade-of-1"), layout("one", 1))) {
            assertThat(words(before, "select number from rooms")).containsExactly("412");
        }
    }

    @Test
    void anUpgradeThatFailsLeavesTheFileAsItWas() {
        open(layout("one", 1)).close();

        assertThatThrownBy(() -> open(layout("broken", 2))).isInstanceOf(StorageException.class);

        try (SqliteFile file = open(layout("one", 1))) {
            assertThat(words(file, "select name from pragma_table_info('rooms')"))
                    .containsExactly("number");
        }
    }

    static Stream<Layout> layouts() {
        return Stream.of(Layout.HOTEL, Layout.JOURNAL, Layout.AUDIT, Layout.OPERATORS);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void theNewestMigrationSetsTheVersionThatTheProgramSpeaks(Layout layout) throws IOException {
        List<String> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources", layout.migrations()))) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(scripts::add);
        }
        Matcher newest = Pattern.compile("V(\\d+)__.*\\.sql").matcher(scripts.getLast());

        assertThat(newest.matches()).isTrue();
        assertThat(Integer.parseInt(newest.group(1))).isEqualTo(layout.version());
        try (SqliteFile file = open(layout)) {
            assertThat(words(file, "pragma user_version")).containsExactly(String.valueOf(layout.version()));
            assertThat(words(file, "pragma journal_mode")).containsExactly("wal");
            assertThat(words(file, "pragma foreign_keys")).containsExactly("1");
            assertThat(words(file, "pragma synchronous")).containsExactly(layout.isDurable() ? "2" : "1");
        }
    }

    @Test
    void manyReadBesideOneWriterAndEachSeesAWholeState() throws InterruptedException, ExecutionException {
        try (SqliteFile file = open(layout("one", 1));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int round = 0; round < 40; round++) {
                int number = round;
                all.add(threads.submit(() -> file.write(handle -> {
                    handle.execute("insert into rooms values (?)", "a" + number);
                    return handle.execute("insert into rooms values (?)", "b" + number);
                })));
                all.add(threads.submit(() -> assertThat(words(file, "select count(*) % 2 from rooms"))
                        .containsExactly("1")));
            }
            for (Future<?> one : all) {
                one.get();
            }

            assertThat(words(file, "select count(*) from rooms")).containsExactly("81");
        }
    }

    @Test
    void workThatThrowsIsTakenBack() {
        try (SqliteFile file = open(layout("one", 1))) {
            assertThatThrownBy(() -> file.write(handle -> {
                        handle.execute("insert into rooms values ('413')");
                        throw new IllegalStateException("for this test");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(words(file, "select number from rooms")).containsExactly("412");
        }
    }

    @Test
    void aClosedFileIsNotOpenedAgainByLateWork() {
        SqliteFile file = open(layout("one", 1));
        file.close();
        file.close();

        assertThatThrownBy(() -> words(file, "select 1")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> file.write(handle -> 1)).isInstanceOf(StorageException.class);
        assertThat(folder.resolve("file.db-wal")).doesNotExist();
    }
}
