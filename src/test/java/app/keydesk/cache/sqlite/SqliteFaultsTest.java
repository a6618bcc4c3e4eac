package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.ZONE;
import static app.keydesk.cache.sqlite.SampleHotel.card;
import static app.keydesk.cache.sqlite.SampleHotel.guest;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Opened;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Problem.Storage.Fault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteFaultsTest {
    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void aHotelWithOneRoomAndItsGuest() {
        path = folder.resolve("cache.db");
        try (SqliteHotelCache cache = open(Layout.HOTEL).store()) {
            cache.store(
                    page(
                            room("1"),
                            guest("anna", "Anna Canary"),
                            card("key-1", "anna", "1").build()),
                    NOW);
        }
    }

    private Opened<SqliteHotelCache> open(Layout layout) {
        return open(layout, SampleHotel.cipher());
    }

    private Opened<SqliteHotelCache> open(Layout layout, FieldCipher cipher) {
        return SqliteHotelCache.open(path, layout, cipher, id -> Optional.empty(), SampleHotel.CLOCK);
    }

    private static void assertFault(Fault fault, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        problem -> assertThat(problem.problem().fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 4096, 8192})
    void aDamagedFileIsSetAsideUnderADateAndBegunAnew(int at) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            file.write("not what SQLite wrote here".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        byte[] damaged = Files.readAllBytes(path);

        Opened<SqliteHotelCache> opened = open(Layout.HOTEL);

        try (SqliteHotelCache cache = opened.store()) {
            Path aside = opened.setAside().orElseThrow();
            assertThat(aside).hasFileName("cache.db.set-aside-2026-06-10-120000");
            assertThat(Files.readAllBytes(aside)).isEqualTo(damaged);
            assertThat(cache.rooms(NOW, ZONE)).isEmpty();
            cache.store(page(room("1")), NOW);
            assertThat(cache.rooms(NOW, ZONE)).hasSize(1);
        }
    }

    @Test
    void aFileOfAnotherKeyOrOfANewerProgramIsSetAside() throws SQLException {
        Opened<SqliteHotelCache> otherKey = open(Layout.HOTEL, SampleHotel.cipher(8));
        otherKey.store().close();
        assertThat(otherKey.setAside()).isPresent();

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            connection.createStatement().execute("pragma user_version = 99");
        }
        Opened<SqliteHotelCache> newer = open(Layout.HOTEL);
        newer.store().close();
        assertThat(newer.setAside().orElseThrow()).hasFileName("cache.db.set-aside-2026-06-10-120000-2");
    }

    @Test
    void aWholeFileIsOpenedAsItIs() {
        Opened<SqliteHotelCache> opened = open(Layout.HOTEL);

        try (SqliteHotelCache cache = opened.store()) {
            assertThat(opened.setAside()).isEmpty();
            assertThat(cache.findGuests("canary", 9)).hasSize(1);
        }
    }

    @Test
    void aFileThatAnotherProgramHoldsIsReadButNotWritten() throws SQLException {
        Layout impatient = Layout.HOTEL.within(Duration.ofMillis(50));
        try (SqliteHotelCache cache = open(impatient).store();
                var other = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            other.createStatement().execute("begin immediate");

            assertFault(Fault.LOCKED, () -> cache.store(page(room("2")), NOW));
            assertThat(cache.rooms(NOW, ZONE)).hasSize(1);

            other.createStatement().execute("rollback");
            cache.store(page(room("2")), NOW);
            assertThat(cache.rooms(NOW, ZONE)).hasSize(2);
        }
    }

    @Test
    void aFullDiskLeavesWhatWasThere() {
        try (SqliteHotelCache cache = open(Layout.HOTEL.upTo(40)).store()) {
            Object[] rooms = IntStream.range(100, 2000)
                    .mapToObj(number -> room(String.valueOf(number)))
                    .toArray();

            assertFault(Fault.FULL, () -> cache.store(page(rooms), NOW));

            assertThat(cache.rooms(NOW, ZONE)).hasSize(1);
            cache.remember("still", "writes");
            assertThat(cache.remembered("still")).contains("writes");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAsSuch() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("a-file"), "");
        path = noFolder.resolve("cache.db");

        assertFault(Fault.UNREADABLE, () -> open(Layout.HOTEL));
    }

    @Test
    void aFileThatWasDamagedWhileOpenIsToldAndSetAsideAtTheNextStart() throws IOException {
        try (SqliteHotelCache cache = open(Layout.HOTEL).store()) {
            try (var file = new RandomAccessFile(path.toFile(), "rw")) {
                file.seek(4096);
                file.write(new byte[(int) Files.size(path) - 4096]);
            }
            assertFault(Fault.DAMAGED, () -> cache.rooms(NOW, ZONE));
        }

        Opened<SqliteHotelCache> opened = open(Layout.HOTEL);
        opened.store().close();
        assertThat(opened.setAside()).isPresent();
    }

    @Test
    void filesAreTheOwnersAlone() throws IOException {
        try (SqliteHotelCache cache = open(Layout.HOTEL).store();
                var files = Files.list(folder)) {
            cache.remember("a", "write");
            assertThat(files)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void theFileShowsIdsButNeitherNameNorMailNorNumber() throws IOException {
        try (SqliteHotelCache cache = open(Layout.HOTEL).store()) {
            cache.store(page(card("key-2", "anna", "1").warned("being_deleted").build()), NOW);
            var text = new StringBuilder();
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }

            assertThat(text).contains("key-1", "key-2", "anna", "being_deleted");
            assertThat(text).doesNotContain("Canary", "anna@example", "+4917012345", "Of anna");
        }
    }

    @Test
    void theViewForPeopleNamesKeysAndDoors() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                var rows = connection.createStatement().executeQuery("select id, doors, ends_at_utc from keys")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("key-1");
            assertThat(rows.getString(2)).isEqualTo("1");
            assertThat(rows.getString(3)).isEqualTo("2026-06-12 09:00:00");
        }
    }
}
