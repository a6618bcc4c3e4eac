package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Progress;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A card that jammed waits on the to-do list, and one press writes it. */
@ExtendWith(ApplicationExtension.class)
class ToDoUiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private RunningDesk desk;

    @Start
    void start(Stage stage) throws Exception {
        desk = new RunningDesk(folder, stage);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aJammedCardWaitsOnTheListAndIsWrittenInOnePress(FxRobot robot) {
        RoomTile room = desk.synced().vacantRoom();
        EncoderId encoder = desk.desk().board().encoders().getFirst().id();
        desk.demo().faults().failNextEncoding(encoder.value(), "encoding_interrupted");
        IssueOutcome outcome = desk.desk().issuing().issue(card(room, encoder), Progress.NONE);
        assertThat(outcome).isInstanceOf(IssueOutcome.NotOnCard.class);

        robot.clickOn("#rail-todo");
        await().atMost(PATIENCE).until(() -> action(robot) != null);
        assertThat(desk.valid(room.id())).singleElement().matches(key -> !key.isIssued());
        assertThat(robot.lookup("#todo .key-who").<Labeled>query().getText())
                .startsWith("New key, room " + room.number().text() + ": ");
        robot.clickOn(action(robot));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(desk.valid(room.id())).singleElement().matches(key -> key.isIssued()));
        await().atMost(PATIENCE).until(() -> action(robot) == null);
        assertThat(robot.lookup("#todo-empty").query().isVisible()).isTrue();
    }

    private static Node action(FxRobot robot) {
        return robot.lookup(node -> node.getId() != null && node.getId().startsWith("todo-act-"))
                .tryQuery()
                .orElse(null);
    }

    private static KeyRequest card(RoomTile room, EncoderId encoder) {
        Instant now = Instant.now();
        return new KeyRequest(
                new GuestChoice.New("Ada Sample", null, null),
                List.of(room.id()),
                List.of(),
                new StayWindow(now, now.plus(Duration.ofDays(1))),
                Medium.CARD,
                encoder,
                CardFormat.RFID48,
                new KeyPlan.Override(List.of()),
                null);
    }
}
