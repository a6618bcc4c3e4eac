package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.ArrivalStore;
import app.keydesk.hotel.Arrival;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArrivalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    @TempDir
    private Path folder;

    private static Arrival arrival(String reservation, String room, int daysFromNow) {
        LocalDate arrivesOn = TODAY.plusDays(daysFromNow);
        return new Arrival(
                reservation, "Anna Canary", "canary@example.com", "", room, arrivesOn, arrivesOn.plusDays(2), 2);
    }

    @Test
    void anImportReplacesWhatItBringsAgainAndIsThereAfterARestart() {
        try (SqliteHotelCache cache = SampleHotel.open(folder)) {
            cache.arrivals().save(List.of(arrival("r2", "412", 0), arrival("r1", "413", 0)), NOW);
            cache.arrivals().save(List.of(arrival("r2", "414", 0), arrival("r0", "415", 1)), NOW);
        }

        try (SqliteHotelCache cache = SampleHotel.open(folder)) {
            assertThat(cache.arrivals().arrivals())
                    .containsExactly(arrival("r1", "413", 0), arrival("r2", "414", 0), arrival("r0", "415", 1));
        }
    }

    @Test
    void whoHasDepartedIsForgottenAndListenersAreTold() {
        try (SqliteHotelCache cache = SampleHotel.open(folder)) {
            ArrivalStore arrivals = cache.arrivals();
            List<String> told = new ArrayList<>();
            var registration = arrivals.onChange(() -> told.add("changed"));
            arrivals.save(List.of(arrival("gone", "1", -3), arrival("leaves", "2", -2)), NOW);

            assertThat(arrivals.forgetDepartedBefore(TODAY)).isEqualTo(1);
            assertThat(arrivals.forgetDepartedBefore(TODAY)).isZero();
            registration.close();

            assertThat(arrivals.arrivals()).extracting(Arrival::reservation).containsExactly("leaves");
            assertThat(told).hasSize(2);
        }
    }

    @Test
    void whoComesIsSealed() throws IOException {
        try (SqliteHotelCache cache = SampleHotel.open(folder)) {
            cache.arrivals().save(List.of(arrival("r1", "412", 0)), NOW);

            assertThat(Files.readString(folder.resolve("cache.db-wal"), StandardCharsets.ISO_8859_1))
                    .contains("412")
                    .doesNotContain("Canary", "canary@");
        }
    }
}
