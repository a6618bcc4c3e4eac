package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import app.keydesk.local.DeskSettings.HotelConnection;
import app.keydesk.testing.CpuTime;
import app.keydesk.testing.OddTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's own settings, damaged: taken as far as they are right, or set aside; the desk starts all the same. */
class SettingsStorePropertyTest {
    private static final long SEED = 51;

    @TempDir
    private Path folder;

    @Test
    void damagedSettingsNeverKeepTheDeskFromStarting() throws Exception {
        Path file = folder.resolve("settings.json");
        SettingsStore store = new SettingsStore(file, Clock.systemUTC());
        HotelSettings hotel = new HotelSettings(
                "Seaview",
                ZoneId.of("Europe/Vienna"),
                LocalTime.of(14, 30),
                LocalTime.of(10, 0),
                List.of(new RoomGroup(RoomGroup.Kind.SUITE, List.of("601", "602"))),
                List.of());
        store.change(before -> before.withChoices(DeskChoices.FIRST.withLook(Look.DARK))
                .withConnection(new HotelConnection("https://connect.getseam.com", "s", "m", "Seaview", true))
                .withHotel("hotel-s", hotel));
        String good = Files.readString(file);
        OddTexts texts = new OddTexts(SEED);
        for (int round = 0; round < 400; round++) {
            String bad = texts.damaged(good);
            String which = "seed " + SEED + ", round " + round;
            Files.writeString(file, bad);
            DeskSettings read = CpuTime.within(
                    Duration.ofSeconds(1), () -> new SettingsStore(file, Clock.systemUTC()).get(), which);
            assertThat(read.toString()).as(which).doesNotContain("choices=null", "window=null", "look=null");
            assertThat(read.choices().idleMinutes()).as(which).isBetween(1, 15);
            assertThat(read.choices().retentionDays()).as(which).isBetween(1, 3650);
            read.hotels()
                    .values()
                    .forEach(rules -> assertThat(rules.zone()).as(which).isNotNull());
        }
    }
}
