package app.keydesk.desk.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.cache.sqlite.SqliteHotelCache;
import app.keydesk.desk.arrivals.ImportPreview.Readable;
import app.keydesk.desk.arrivals.ImportRow.Effect;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.SystemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalListTest {
    private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));
    private static final SystemId SYSTEM = new SystemId("visionline");
    private static final String FILE = """
            Res No;Name;Room;Arrival;Departure;Keys
            R-1;Anna Müller;412;2026-11-23;2026-11-25;2
            R-2;Ben Ohm;;2026-11-23;2026-11-24;1
            R-3;Carla Rossi;413;2026-11-24;2026-11-26;1
            R-4;Dan Bad;999;2026-11-24;2026-11-26;1
            """;

    @TempDir
    private Path folder;

    private SqliteHotelCache cache;
    private ArrivalList arrivals;

    @BeforeEach
    void open() {
        cache = SqliteHotelCache.open(
                        folder.resolve("cache.db"), AesFieldCipher.ofKey(new byte[32]), key -> Optional.empty(), CLOCK)
                .store();
        cache.store(CachePage.ofEntrances(HotelRooms.of("412", "413")), NOW);
        arrivals = new ArrivalList(cache.arrivals(), cache, CLOCK, () -> ZoneId.of("Europe/Berlin"));
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void anImportListsArrivalsAndIssuesNoKey() throws IOException {
        ImportResult result = apply(FILE);

        assertThat(result).isEqualTo(new ImportResult("pms.csv", NOW, 3, 0, 0, 1));
        assertThat(arrivals.list())
                .extracting(row -> row.arrival().reservation() + " " + row.state())
                .containsExactlyInAnyOrder("R-1 EXPECTED", "R-2 NO_ROOM", "R-3 LATER");
        assertThat(cache.liveKeys(List.of(new EntranceId("room-412")), NOW)).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothingAndALaterOneUpdates() throws IOException {
        apply(FILE);
        List<String> told = new ArrayList<>();
        arrivals.onChange(() -> told.add("changed"));

        assertThat(apply(FILE).same()).isEqualTo(3);
        assertThat(told).isEmpty();
        ImportResult later = apply(FILE.replace("R-2;Ben Ohm;;", "R-2;Ben Ohm;413;"));

        assertThat(later.changed()).isEqualTo(1);
        assertThat(told).isNotEmpty();
        assertThat(arrivals.list())
                .extracting(row -> row.arrival().roomNumber())
                .containsExactlyInAnyOrder("412", "413", "413");
    }

    @Test
    void aKeyInTheGuestsNameMarksTheArrivalAsDone() throws IOException {
        apply(FILE);
        cache.store(CachePage.ofGuests(List.of(guest("Müller, ANNA"))), NOW);

        cache.store(CachePage.ofCredentials(List.of(key("room-412", true))), NOW);

        assertThat(arrivals.list())
                .filteredOn(row -> row.state() == ArrivalState.HAS_KEY)
                .extracting(row -> row.arrival().reservation())
                .containsExactly("R-1");
    }

    @Test
    void aKeyWhoseCardWasNotWrittenIsNotTakenForOneInTheGuestsHand() throws IOException {
        apply(FILE);
        cache.store(CachePage.ofGuests(List.of(guest("Anna Müller"))), NOW);

        cache.store(CachePage.ofCredentials(List.of(key("room-412", false))), NOW);

        assertThat(arrivals.list())
                .extracting(row -> row.arrival().reservation() + " " + row.state())
                .contains("R-1 CHECK_KEY");
    }

    @Test
    void aWatchedFolderImportsAFileThatHasStoppedGrowing() throws IOException {
        Path watched = Files.createDirectory(folder.resolve("pms"));
        WatchedFolder looking = new WatchedFolder(watched, arrivals, CLOCK);
        List<WatchedFolder.Outcome> outcomes = new ArrayList<>();
        looking.onImport(outcomes::add);

        Files.writeString(watched.resolve("today.csv"), FILE.substring(0, 60));
        looking.look();
        Files.writeString(watched.resolve("today.csv"), FILE);
        looking.look();
        assertThat(outcomes).isEmpty();
        looking.look();
        looking.look();

        assertThat(outcomes).singleElement().isInstanceOf(WatchedFolder.Outcome.Imported.class);
        assertThat(arrivals.list()).hasSize(3);
        assertThat(watched.resolve("today.csv")).doesNotExist();
        assertThat(watched.resolve("imported")).isDirectoryContaining("glob:**today.csv");
    }

    @Test
    void aWatchedFolderPutsAsideWhatItCannotRead() throws IOException {
        Path watched = Files.createDirectory(folder.resolve("pms"));
        WatchedFolder looking = new WatchedFolder(watched, arrivals, CLOCK);
        List<WatchedFolder.Outcome> outcomes = new ArrayList<>();
        looking.onImport(outcomes::add);
        Files.writeString(watched.resolve("minibar.csv"), "item;price\nwater;4");

        looking.look();
        looking.look();

        assertThat(outcomes).singleElement().isInstanceOf(WatchedFolder.Outcome.NotImported.class);
        assertThat(watched.resolve("refused")).isDirectoryContaining("glob:**minibar.csv");
    }

    @Test
    void whatAWatchedFolderMissedIsKeptOverARestartUntilItWasRead() throws IOException {
        Path watched = Files.createDirectory(folder.resolve("pms"));
        WatchedFolder looking = new WatchedFolder(watched, arrivals, CLOCK);
        Files.writeString(watched.resolve("a minibar.csv"), "item;price\nwater;4");
        Files.writeString(watched.resolve("b rows.csv"), FILE);
        Files.writeString(watched.resolve("c good.csv"), FILE.replace("R-4;Dan Bad;999;", "R-4;Dan Good;413;"));
        looking.look();
        looking.look();

        Arrivals after = new ArrivalList(cache.arrivals(), cache, CLOCK, arrivals::zone);
        assertThat(after.missed()).extracting(MissedFile::fileName).containsExactly("b rows.csv", "a minibar.csv");
        assertThat(after.missed().getFirst().refused()).isPositive();
        assertThat(after.missed().getLast().why())
                .isEqualTo(arrivals.preview(Files.writeString(folder.resolve("a minibar.csv"), "item;price\nwater;4")));
        after.forgetMissed();
        assertThat(after.missed()).isEmpty();
    }

    @Test
    void aWatchedFolderTellsOnceThatItIsMissingAndWhenItIsThereAgain() throws IOException {
        Path watched = folder.resolve("pms");
        WatchedFolder looking = new WatchedFolder(watched, arrivals, CLOCK);
        List<Boolean> reach = new ArrayList<>();
        looking.onReach(reach::add);

        looking.look();
        assertThat(reach).as("a drive may be slow to come").isEmpty();
        looking.look();
        looking.look();
        assertThat(reach).containsExactly(false);
        Files.createDirectory(watched);
        looking.look();
        looking.look();

        assertThat(reach).containsExactly(false, true);
    }

    @Test
    void aPreviewStoresNothing() throws IOException {
        assertThat(preview(FILE).count(Effect.NEW)).isEqualTo(3);

        assertThat(arrivals.list()).isEmpty();
    }

    private ImportResult apply(String text) throws IOException {
        return arrivals.apply(preview(text));
    }

    private Readable preview(String text) throws IOException {
        return (Readable) arrivals.preview(Files.writeString(folder.resolve("pms.csv"), text));
    }

    private static Guest guest(String name) {
        return new Guest(new AcsUserId("anna"), SYSTEM, null, name, null, null, false, List.of());
    }

    private static Credential key(String room, boolean isWritten) {
        return new Credential(
                new CredentialId("key"),
                SYSTEM,
                new AcsUserId("anna"),
                null,
                Medium.CARD,
                "card",
                "412",
                NOW,
                NOW.plus(Duration.ofDays(2)),
                NOW,
                isWritten,
                isWritten ? NOW : null,
                null,
                null,
                false,
                true,
                true,
                List.of(new EntranceId(room)),
                List.of(),
                List.of(),
                List.of());
    }
}
