package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import app.keydesk.local.DeskSettings.HotelConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder, the settings, the secrets and the one window of this PC. */
class ThisPcTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T22:00:00Z"), ZoneOffset.UTC);

    private static final DeskChoices DARK = DeskChoices.FIRST.withLook(Look.DARK);

    @TempDir
    private Path folder;

    @Test
    void eachSystemHasItsOwnPlaceForData() {
        Path home = Path.of("/home/desk");

        assertThat(DataFolder.of(null, "Linux", Map.of(), home).root()).isEqualTo(home.resolve(".local/share/keydesk"));
        assertThat(DataFolder.of(null, "Linux", Map.of("XDG_DATA_HOME", "/data"), home)
                        .root())
                .isEqualTo(Path.of("/data/keydesk"));
        assertThat(DataFolder.of(null, "Mac OS X", Map.of(), home).root())
                .isEqualTo(home.resolve("Library/Application Support/Keydesk"));
        assertThat(DataFolder.of(null, "Windows 11", Map.of("LOCALAPPDATA", "/local"), home)
                        .root())
                .isEqualTo(Path.of("/local/Keydesk"));
        assertThat(DataFolder.of(Path.of("/chosen"), "Linux", Map.of(), home).root())
                .isEqualTo(Path.of("/chosen"));
    }

    @Test
    void theFolderAndTheSecretsAreTheUsersAlone() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.make();
        FileSecrets secrets = new FileSecrets(data.demo());
        secrets.write("seam-api-key", "seam_test_1");

        assertThat(secrets.read("seam-api-key")).contains("seam_test_1");
        assertThat(secrets.read("another")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.demo().resolve("seam-api-key.secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void settingsComeBackAsTheyWereKept() throws Exception {
        Path file = folder.resolve("settings.json");
        HotelSettings hotel = new HotelSettings(
                "Seaview",
                ZoneId.of("Europe/Vienna"),
                LocalTime.of(14, 30),
                LocalTime.of(10, 0),
                List.of(new RoomGroup(RoomGroup.Kind.SUITE, List.of("601", "602"))),
                List.of());
        HotelConnection connection = new HotelConnection("https://connect.getseam.com", "s", "m", "Seaview", true);

        SettingsStore store = new SettingsStore(file, CLOCK);
        store.change(before -> before.withChoices(DARK)
                .withConnection(connection)
                .withHotel("hotel-s", hotel)
                .withLists(Map.of("keys.sort", "until desc")));

        SettingsStore again = new SettingsStore(file, CLOCK);
        assertThat(again.get()).isEqualTo(store.get());
        assertThat(again.get().hotel("hotel-s").orElseThrow()).isEqualTo(hotel);
        assertThat(again.get().lists()).containsEntry("keys.sort", "until desc");
        assertThat(again.setAside()).isNull();
    }

    @Test
    void settingsThatCannotBeReadAreSetAsideWithTheirDateAndNeverOverwritten() throws Exception {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{ broken");

        SettingsStore store = new SettingsStore(file, CLOCK);
        store.change(before -> before.withChoices(DARK));

        Path aside = folder.resolve("settings.2026-11-23.unreadable.json");
        assertThat(store.setAside()).isEqualTo(aside);
        assertThat(aside).hasContent("{ broken");
        assertThat(new SettingsStore(file, CLOCK).get().choices()).isEqualTo(DARK);
    }

    @Test
    void aSecondStartBringsTheFirstToTheFrontAndTheFolderIsFreeAfterwards() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (OneDesk first = OneDesk.enter(folder).orElseThrow()) {
                first.listen(threads, calls::incrementAndGet);

                assertThat(OneDesk.enter(folder)).isEmpty();

                await().untilAsserted(() -> assertThat(calls).hasValue(1));
            }
            Optional<OneDesk> next = OneDesk.enter(folder);
            assertThat(next).isPresent();
            next.get().close();
        }
    }
}
