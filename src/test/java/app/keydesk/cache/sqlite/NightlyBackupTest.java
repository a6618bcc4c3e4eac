package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.CLOCK;
import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.ZONE;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyBackupTest {
    @TempDir
    private Path folder;

    private NightlyBackup backup(Map<String, Copyable> stores, int nightsLater) {
        return new NightlyBackup(folder.resolve("backups"), stores, Clock.offset(CLOCK, Duration.ofDays(nightsLater)));
    }

    @Test
    void aCopyOpensAndHoldsWhatTheCacheHeld() throws IOException {
        try (SqliteHotelCache cache = SampleHotel.open(folder)) {
            cache.store(page(room("1")), NOW);

            Path day = backup(Map.of("cache.db", cache), 0).run();

            assertThat(day).hasFileName("2026-06-10");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(day)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(day.resolve("cache.db"))))
                    .isEqualTo("rw-------");
            try (SqliteHotelCache copy = SqliteHotelCache.open(
                            day.resolve("cache.db"), SampleHotel.cipher(), id -> Optional.empty(), CLOCK)
                    .store()) {
                assertThat(copy.rooms(NOW, ZONE)).isEqualTo(cache.rooms(NOW, ZONE));
            }
        }
    }

    @Test
    void theNewestSevenNightsStay() {
        try (SqliteHotelCache cache = SampleHotel.open(folder)) {
            for (int night = 0; night < 9; night++) {
                backup(Map.of("cache.db", cache), night).run();
                backup(Map.of("cache.db", cache), night).run();
            }
            NightlyBackup backup = backup(Map.of("cache.db", cache), 9);

            assertThat(backup.days())
                    .hasSize(NightlyBackup.KEPT)
                    .first()
                    .extracting(day -> day.getFileName().toString())
                    .isEqualTo("2026-06-18");
            assertThat(backup.forgetBefore(LocalDate.of(2026, 6, 15))).isEqualTo(3);
            assertThat(backup.days()).hasSize(4);
        }
    }

    @Test
    void aCopyThatFailsLeavesTheEarlierOne() {
        try (SqliteHotelCache cache = SampleHotel.open(folder)) {
            Path day = backup(Map.of("cache.db", cache), 0).run();
            Copyable broken = target -> {
                throw StorageFaults.damaged("for this test");
            };

            assertThatThrownBy(() -> backup(Map.of("cache.db", broken), 0).run())
                    .isInstanceOf(StorageException.class);

            assertThat(backup(Map.of(), 0).days()).containsExactly(day);
            assertThat(day.resolve("cache.db")).isNotEmptyFile();
        }
    }

    @Test
    void aLaterCopyOfTheDayThatCannotTakeItsPlaceLeavesTheEarlierOne() throws IOException {
        Path backups = folder.resolve("backups");
        Path day = new NightlyBackup(backups, Map.of("cache.db", NightlyBackupTest::write), CLOCK).run();
        Clock thatTakesTheLaterOneAway = new Clock() {
            @Override
            public Instant instant() {
                try {
                    delete(backups.resolve("unfinished"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return CLOCK.instant();
            }

            @Override
            public ZoneId getZone() {
                return CLOCK.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };

        assertThatThrownBy(() -> new NightlyBackup(backups, Map.of(), thatTakesTheLaterOneAway).run())
                .isInstanceOf(StorageException.class);

        assertThat(day.resolve("cache.db")).hasContent("whole");
        assertThat(backups).isDirectoryNotContaining(other -> !other.equals(day));
    }

    @Test
    void whatAKillLeftBetweenTwoNamesIsPutBackOrAway() throws IOException {
        Path day = backup(Map.of("cache.db", NightlyBackupTest::write), 0).run();
        Path earlier = day.resolveSibling("2026-06-10.earlier");
        Files.move(day, earlier);

        assertThat(backup(Map.of(), 0).days()).containsExactly(day);
        assertThat(day.resolve("cache.db")).hasContent("whole");

        Files.createDirectory(earlier);
        assertThat(backup(Map.of(), 0).days()).containsExactly(day);
        assertThat(earlier).doesNotExist();
    }

    @Test
    void aCopyUnderWayIsWholeBeforeTheDeskIsClosedAndNoneIsMadeAfter() throws IOException {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        AtomicReference<NightlyBackup> asked = new AtomicReference<>();
        Copyable slow = target -> {
            closed.completeAsync(() -> {
                asked.get().close();
                return null;
            });
            write(target);
        };
        NightlyBackup backup = backup(Map.of("cache.db", slow), 0);
        asked.set(backup);

        Path day = backup.run();
        closed.join();

        assertThat(day.resolve("cache.db")).hasContent("whole");
        delete(folder.resolve("backups"));
        assertThatThrownBy(backup::run).isInstanceOf(StorageException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void write(Path target) {
        try {
            Files.writeString(target, "whole");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
