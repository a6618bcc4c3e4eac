package app.keydesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.testing.MovedClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo hotel's state lies in its folder: it survives a restart, and a damaged file does not stop it. */
class DemoHotelFolderTest {
    private final MovedClock clock = MovedClock.standingAt(SeamCaller.NOON);

    @TempDir
    private Path folder;

    private DemoHotel start() throws IOException {
        return DemoHotel.start(DemoHotelOptions.standard(folder, clock));
    }

    private static String ask(DemoHotel hotel, String path, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(hotel.endpoint() + path))
                                    .header("Authorization", "Bearer " + hotel.apiKey())
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    private static String guests(DemoHotel hotel) throws Exception {
        return ask(hotel, "/user_identities/list", "{}");
    }

    @Test
    void aGuestIsStillThereAfterARestart() throws Exception {
        String key;
        try (DemoHotel hotel = start()) {
            key = hotel.apiKey();
            ask(hotel, "/user_identities/create", "{\"full_name\":\"Stays Example\"}");
        }

        try (DemoHotel hotel = start()) {
            assertThat(hotel.apiKey()).isEqualTo(key);
            assertThat(guests(hotel)).contains("Stays Example");
            hotel.reset();
            assertThat(guests(hotel)).doesNotContain("Stays Example");
            assertThat(hotel.apiKey()).isEqualTo(key);
        }
    }

    @Test
    void onlyTheUserMayReadTheKey() throws Exception {
        start().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("demo-hotel.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameSeedOnTheSameDayIsTheSameHotel() throws Exception {
        try (DemoHotel one = DemoHotel.start(DemoHotelOptions.standard(null, clock));
                DemoHotel two = DemoHotel.start(DemoHotelOptions.standard(null, clock));
                DemoHotel other =
                        DemoHotel.start(DemoHotelOptions.standard(null, clock).withSeed(7))) {
            assertThat(guests(two)).isEqualTo(guests(one));
            assertThat(guests(other)).isNotEqualTo(guests(one));
        }
    }

    @Test
    void aDamagedFileIsSetAside() throws Exception {
        Files.writeString(folder.resolve("demo-hotel.json"), "{ damaged");

        try (DemoHotel hotel = start()) {
            assertThat(guests(hotel)).contains("\"ok\":true");
        }

        assertThat(folder.resolve("demo-hotel.unreadable.json")).hasContent("{ damaged");
    }

    @Test
    void aTakenPortIsToldAtOnce() throws Exception {
        try (DemoHotel first = start()) {
            int port = URI.create(first.endpoint()).getPort();

            assertThatThrownBy(() -> DemoHotel.start(
                            DemoHotelOptions.standard(null, clock).withPort(port)))
                    .isInstanceOf(java.net.BindException.class);
        }
    }

    @Test
    void tenThousandRoomsOpenAndAnswer() throws Exception {
        try (DemoHotel hotel =
                DemoHotel.start(DemoHotelOptions.standard(null, clock).withRooms(DemoHotelOptions.MOST_ROOMS))) {
            assertThat(ask(hotel, "/acs/entrances/list", "{\"limit\":1}")).contains("\"has_next_page\":true");
        }
    }
}
