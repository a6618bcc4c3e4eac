package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.TestTime;
import app.keydesk.ui.Destination;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A server that gives guests and doors names to spoof, break or stop a screen: the rooms are shown all the same. */
@ExtendWith(ApplicationExtension.class)
class HostileNamesUiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HARM =
            "\\u202e101 mooR\\n\\u0000<script>{0}=cmd|' /C calc'!A0 \\ud83d" + "W".repeat(30_000);

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private DemoHotel hotel;
    private MockWebServer between;
    private RunningDesk desk;

    @Start
    void start(Stage shown) throws IOException {
        hotel = DemoHotel.start(TestTime.hotel(null).withRooms(12).withDelays(DemoHotelOptions.Delays.NONE));
        between = new MockWebServer();
        between.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return forwarded(request);
            }
        });
        between.start();
        desk = new RunningDesk(
                folder, shown, Map.of("SEAM_ENDPOINT", between.url("/").toString(), "SEAM_API_KEY", hotel.apiKey()));
    }

    private MockResponse forwarded(RecordedRequest request) {
        try {
            String sent = request.getBody() == null ? "" : request.getBody().utf8();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    hotel.endpoint() + request.getUrl().encodedPath()))
                            .header("Authorization", "Bearer " + hotel.apiKey())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(sent))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String body = answer.body()
                    .replace("\"full_name\":\"", "\"full_name\":\"" + HARM)
                    .replace("\"display_name\":\"", "\"display_name\":\"" + HARM);
            return new MockResponse.Builder()
                    .code(answer.statusCode())
                    .body(body)
                    .build();
        } catch (IOException e) {
            return new MockResponse.Builder().code(500).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new MockResponse.Builder().code(500).build();
        }
    }

    @AfterEach
    void stop() {
        desk.close();
        between.close();
        hotel.close();
        client.close();
    }

    @Test
    void noNameSpoofsBreaksOrStopsAScreen(FxRobot robot) {
        desk.synced();
        RoomTile room = desk.room(0, 1);
        desk.side(side -> side.choose(room.id()));
        desk.side(side -> side.go(new Destination.Room(room.id())));

        await().atMost(PATIENCE).until(() -> shown(robot).stream().anyMatch(text -> text.contains("<script>")));
        robot.interact(() -> Gallery.glance(robot.lookup("#shell").query().getScene(), "hostile"));

        assertThat(shown(robot)).noneMatch(HostileNamesUiTest::isHarmful);
        assertThat(Window.getWindows()).as("no word of a fault").hasSize(1);
    }

    private static List<String> shown(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled).queryAll().stream()
                .map(node -> ((Labeled) (Node) node).getText())
                .filter(text -> text != null)
                .toList();
    }

    private static boolean isHarmful(String text) {
        return text.length() > 20_000
                || text.codePoints()
                        .anyMatch(point -> point == 0
                                || point >= 0x202A && point <= 0x202E
                                || Character.getType(point) == Character.SURROGATE);
    }
}
