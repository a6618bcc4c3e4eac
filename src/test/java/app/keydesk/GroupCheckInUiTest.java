package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.FaultControls.Fault;
import app.keydesk.desk.arrivals.ImportPreview;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.Role;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Typing;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A coach at the desk: the group in the whole window, from the PMS's file to the last card. */
@ExtendWith(ApplicationExtension.class)
class GroupCheckInUiTest {
    private static final String PIN = "2580";

    @TempDir
    static Path folder;

    private RunningDesk desk;
    private Theme theme;
    private Stage stage;

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        desk = new RunningDesk(folder.resolve("desk-" + System.nanoTime()), shown);
        theme = new Theme(shown.getScene());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Tag("long")
    @Test
    void aGroupGoesOnAfterAJamAndEveryCardWorks(FxRobot robot) throws IOException {
        desk.synced();
        List<RoomTile> rooms = desk.desk().board().rooms().stream()
                .filter(tile -> tile.phoneKeys() + tile.cardKeys() == 0)
                .limit(3)
                .toList();
        expect(rooms);
        robot.clickOn("#rail-arrivals");
        await().until(() -> !table(robot, "#arrivals-rows").getItems().isEmpty());
        robot.interact(() -> table(robot, "#arrivals-rows").getSelectionModel().selectAll());
        robot.clickOn("#arrivals-check-in");
        await().until(() -> table(robot, "#checkin-rows").getItems().size() == 3);
        assertThat(text(robot, "#checkin-summary")).isEqualTo("3 rooms: 0 done.");
        robot.interact(() -> table(robot, "#checkin-rows").getSelectionModel().select(2));
        robot.interact(() -> table(robot, "#checkin-rows").requestFocus());
        robot.push(KeyCode.ADD);
        robot.push(KeyCode.SPACE);
        draw(robot, "checkin-ready");
        assertThat(text(robot, "#checkin-start")).isEqualTo("Issue 4 keys"); // one row is left out
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.SUBTRACT);
        assertThat(text(robot, "#checkin-start")).isEqualTo("Issue 6 keys");
        robot.interact(() -> robot.lookup("#checkin-start").queryButton().fire());
        assertThat(text(robot, "#checkin-said-text")).isEqualTo("Choose the encoder of this desk.");
        chooseEncoder(robot);
        assertThat(robot.lookup("#checkin-said").query().isVisible()).isFalse(); // it is chosen now

        start(robot);
        awaitCard(robot, 2);
        assertThat(text(robot, "#checkin #run-stage")).contains("put card 2 of 6 on the encoder");
        assertThat(robot.lookup("#checkin-setting").query().isVisible())
                .as("its room is the rows' meanwhile")
                .isFalse();
        String first = rooms.getFirst().number().text();
        assertThat(text(robot, "#checkin-written"))
                .isEqualTo("Take away: room %s, Guest of %s, key 1 of 2".formatted(first, first));
        draw(robot, "checkin-next-card");
        robot.push(KeyCode.SPACE);
        awaitCard(robot, 3);
        assertThat(text(robot, "#checkin-written"))
                .isEqualTo("Take away: room %s, Guest of %s, key 2 of 2".formatted(first, first));
        String encoder = desk.desk().board().encoders().getFirst().id().value();
        desk.demo().faults().failNextEncoding(encoder, "encoding_interrupted");
        robot.push(KeyCode.SPACE);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> text(robot, "#checkin-said-text").contains("The group waits here"));
        draw(robot, "checkin-jam");
        assertThat(text(robot, "#checkin-summary")).isEqualTo("3 rooms: 1 done.");
        assertThat(text(robot, "#checkin-start")).isEqualTo("Issue 4 keys");
        assertThat(text(robot, "#checkin-written")).isEmpty();
        robot.push(KeyCode.TAB); // to what was said; not to the way back
        robot.push(KeyCode.TAB);
        assertThat(robot.lookup("#checkin-start").query().isFocused()).isTrue();

        robot.push(KeyCode.ESCAPE);
        await().until(() -> text(robot, "#checkin-left").equals("2 rooms of a group are not done yet."));
        robot.clickOn("#checkin-go-on");
        await().until(() -> table(robot, "#checkin-rows").getItems().size() == 3);
        start(robot);
        for (int card = 2; card <= 4; card++) {
            awaitCard(robot, card);
            robot.push(KeyCode.SPACE);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> text(robot, "#checkin-said-text").equals("All 3 rooms are checked in."));
        for (RoomTile room : rooms) {
            assertThat(desk.valid(room.id())).hasSize(2).allMatch(Credential::isIssued);
        }
        await().until(() -> isInSight(robot, "#checkin-list"));
        robot.clickOn("#checkin-list");
        await().until(() -> sheet(robot).getAccessibleText().contains("Done: 3"));
        assertThat(sheet(robot).getAccessibleText())
                .contains("Not done: 0", "Guest of " + rooms.getFirst().number().text());
    }

    @Test
    void whoIsLeftOutIsThereWhenTheGroupIsOpenedAgain(FxRobot robot) throws IOException {
        desk.synced();
        expect(desk.desk().board().rooms().stream()
                .filter(tile -> tile.state() == RoomState.VACANT)
                .limit(3)
                .toList());
        robot.clickOn("#rail-arrivals");
        await().until(() -> !table(robot, "#arrivals-rows").getItems().isEmpty());
        robot.interact(() -> table(robot, "#arrivals-rows").getSelectionModel().selectAll());
        robot.clickOn("#arrivals-check-in");
        await().until(() -> table(robot, "#checkin-rows").getItems().size() == 3);
        leaveOut(robot, 2);
        chooseEncoder(robot);
        start(robot);
        awaitCard(robot, 2);
        robot.interact(() -> robot.lookup("#checkin #run-pause").queryButton().fire());
        await().until(() -> text(robot, "#checkin-said-text").startsWith("Paused."));
        assertThat(robot.lookup("#checkin-setting").query().isVisible()).isTrue();
        leaveOut(robot, 1);

        robot.push(KeyCode.ESCAPE);
        await().until(() -> text(robot, "#checkin-left").equals("1 room of a group is not done yet."));
        robot.clickOn("#checkin-go-on");

        await().until(() -> text(robot, "#checkin-summary").equals("1 room: 0 done."));
        assertThat(table(robot, "#checkin-rows").getItems()).hasSize(3);
        robot.interact(() -> robot.lookup("#checkin-list").queryButton().fire());
        await().until(() -> sheet(robot).getAccessibleText().contains("Left out"));
        draw(robot, "checkin-left-out");
    }

    private static void leaveOut(FxRobot robot, int row) {
        robot.interact(() -> {
            table(robot, "#checkin-rows").getSelectionModel().clearAndSelect(row);
            robot.lookup("#checkin-toggle").queryButton().fire();
        });
    }

    @Test
    void nobodysKeyStopsBeforeAllWhoWouldLoseOneWereNamed(FxRobot robot) throws IOException {
        desk.synced();
        List<RoomTile> rooms = desk.desk().board().rooms().stream()
                .filter(tile ->
                        tile.state() == RoomState.IN_HOUSE && !tile.guestNames().isEmpty())
                .limit(2)
                .toList();
        expect(rooms);
        robot.clickOn("#rail-arrivals");
        await().until(() -> !table(robot, "#arrivals-rows").getItems().isEmpty());
        robot.interact(() -> {
            table(robot, "#arrivals-rows").getSelectionModel().selectAll(); // until the list is read anew
            robot.lookup("#arrivals-check-in").queryButton().fire();
        });
        await().until(() -> text(robot, "#checkin-summary").equals("2 rooms: 0 done, 2 need a decision."));

        robot.clickOn("#checkin-agree");
        draw(robot, "checkin-question");
        for (RoomTile room : rooms) {
            assertThat(robot.lookup("#question-" + room.number().text() + " .key-who")
                            .queryAllAs(Labeled.class))
                    .extracting(Labeled::getText)
                    .containsAll(room.guestNames());
        }
        robot.push(KeyCode.SPACE);
        assertThat(text(robot, "#checkin-summary")).isEqualTo("2 rooms: 0 done, 2 need a decision.");
        assertThat(table(robot, "#checkin-rows").isFocused()).isTrue();

        robot.clickOn("#checkin-agree").clickOn("#checkin-stop");
        assertThat(text(robot, "#checkin-summary")).isEqualTo("2 rooms: 0 done.");

        desk.staff().add("Kim", Role.FRONT_DESK, PIN.toCharArray());
        robot.push(KeyCode.F9);
        await().until(() -> robot.lookup("#lock").query().isVisible());
        Typing.write(robot.clickOn("#lock-name"), "kim");
        Typing.write(robot.clickOn("#lock-pin"), PIN).push(KeyCode.ENTER);
        await().until(() -> !robot.lookup("#lock").query().isVisible());
        assertThat(text(robot, "#checkin-summary"))
                .as("what another operator agreed to")
                .isEqualTo("2 rooms: 0 done, 2 need a decision.");
        robot.interact(() -> robot.lookup("#checkin-rows").query().requestFocus());
        robot.push(KeyCode.ESCAPE);
        await().until(() -> table(robot, "#arrivals-rows").isFocused());
    }

    /** As large as 1280 × 800 points are at 200 %. */
    @Test
    void theButtonOfAGroupStaysInViewInASmallWindow(FxRobot robot) throws IOException {
        openTwoVacantRooms(robot);

        robot.interact(() -> {
            stage.setWidth(640);
            stage.setHeight(400);
        });

        await().untilAsserted(() -> {
            assertThat(robot.lookup("#shell").query().getLayoutBounds().getHeight())
                    .isLessThan(401);
            assertThat(isInSight(robot, "#checkin-start")).isTrue();
            assertThat(isInSight(robot, "#checkin #back")).isTrue();
        });
    }

    @Test
    void whatIsSaidOfAnOutageTurnsWhenTheNetworkIsBack(FxRobot robot) throws IOException {
        openTwoVacantRooms(robot);
        chooseEncoder(robot);
        desk.demo().faults().setOffline(true);
        await().until(() -> !desk.desk().connection().status().isOnline());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER); // as in every form, from wherever one is
        await().until(() -> text(robot, "#checkin-said-text").contains("The group waits here"));
        assertThat(notes(robot)).anyMatch(note -> note.contains("no connection"));

        desk.demo().faults().setOffline(false);

        await().until(() -> text(robot, "#checkin-said-text").startsWith("The network is back."));
        await().until(() -> notes(robot).stream().noneMatch(note -> note.contains("no connection")));
    }

    @Tag("long")
    @Test
    void aRowWhoseAnswerCameLaterSaysWhatCameOfIt(FxRobot robot) throws IOException {
        openTwoVacantRooms(robot);
        chooseEncoder(robot);
        desk.demo().faults().next("/acs/credentials/create", Fault.DROP_AFTER, 1);
        desk.demo().faults().next("/acs/credentials/list", Fault.DROP_BEFORE, 1_000);
        robot.interact(() -> robot.lookup("#checkin-start").queryButton().fire());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> notes(robot).stream().anyMatch(note -> note.contains("no answer came")));

        desk.demo().faults().clear();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> notes(robot).stream().noneMatch(note -> note.contains("no answer came")));
        assertThat(text(robot, "#checkin-said-text")).doesNotContain("no answer came");
    }

    private void openTwoVacantRooms(FxRobot robot) throws IOException {
        desk.synced();
        expect(desk.desk().board().rooms().stream()
                .filter(tile -> tile.state() == RoomState.VACANT)
                .limit(2)
                .toList());
        robot.clickOn("#rail-arrivals");
        await().until(() -> {
            robot.interact(() -> {
                table(robot, "#arrivals-rows").getSelectionModel().selectAll(); // until the list is read anew
                robot.lookup("#arrivals-check-in").queryButton().fire();
            });
            return robot.lookup("#checkin").query().isVisible();
        });
        await().until(() -> text(robot, "#checkin-summary").equals("2 rooms: 0 done."));
    }

    private static List<String> notes(FxRobot robot) {
        return robot.lookup("#checkin-rows .table-cell").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    private void expect(List<RoomTile> rooms) throws IOException {
        LocalDate today = desk.arrivals().today();
        String file = rooms.stream()
                .map(room -> "R-%s,Guest of %s,%s,%s,%s,2"
                        .formatted(
                                room.number().text(),
                                room.number().text(),
                                room.number().text(),
                                today,
                                today.plusDays(2)))
                .collect(Collectors.joining("\n", "Reservation,Guest,Room,Arrival,Departure,Keys\n", "\n"));
        Path csv = Files.writeString(folder.resolve("coach.csv"), file);
        desk.arrivals().apply((ImportPreview.Readable) desk.arrivals().preview(csv));
    }

    /** By its own act, as the foot grows and shrinks with what is said in it. */
    private static void start(FxRobot robot) {
        await().until(() -> !robot.lookup("#checkin-start").query().isDisabled());
        robot.interact(() -> robot.lookup("#checkin-start").queryButton().fire());
        await().until(() -> robot.lookup("#checkin #run").query().isVisible());
    }

    private static void chooseEncoder(FxRobot robot) {
        robot.interact(() -> {
            var box = robot.lookup("#checkin #encoder").queryComboBox();
            if (box.getValue() == null) {
                box.getSelectionModel().selectFirst();
            }
        });
    }

    /** The button for the next card has the focus, so that the space bar alone goes from card to card. */
    private static void awaitCard(FxRobot robot, int number) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> text(robot, "#checkin #run-stage").contains("card " + number + " ")
                        && robot.lookup("#checkin #run-next-card").query().isFocused());
    }

    /** Laid out within the window, after what is above it grew. */
    private static boolean isInSight(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.getScene().getHeight()
                > node.localToScene(node.getBoundsInLocal()).getMaxY();
    }

    private static Node sheet(FxRobot robot) {
        return robot.lookup("#checkin .paper-pages").query();
    }

    private static TableView<Object> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private void draw(FxRobot robot, String name) {
        for (Look look : new Look[] {Look.DARK, Look.LIGHT}) {
            robot.interact(() -> {
                theme.set(look);
                Gallery.glance(robot.lookup("#shell").query().getScene(), name + "-" + look);
            });
        }
    }
}
