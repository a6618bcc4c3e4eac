package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.RoomTile;
import app.keydesk.seam.SeamException;
import app.keydesk.testing.Typing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
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
import org.testfx.util.WaitForAsyncUtils;

/** The main job in the whole window on the demo hotel, by real clicks and keys; the hotel itself is asked afterwards. */
@ExtendWith(ApplicationExtension.class)
class MainJobUiTest {
    private static final Duration CARD = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private RunningDesk desk;
    private int keystrokes;

    @Start
    void start(Stage stage) throws IOException {
        desk = new RunningDesk(folder.resolve("desk-" + System.nanoTime()), stage);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Tag("scenario-single-guest-single-room")
    @Tag("scenario-plastic-card")
    @Test
    void aWalkInWithOneCardTakesTwelveKeystrokesBesidesTheName(FxRobot robot) {
        RoomTile room = desk.synced().vacantRoom();
        chooseEncoderOnce();
        await().until(() -> node(robot, "#rooms-search").isFocused());

        type(robot, room.number().text());
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.F5);
        await().until(() -> isThere(robot, "#name") && node(robot, "#name").isFocused());
        Typing.write(robot, "Walk In");
        await().until(() -> !node(robot, "#issue").isDisabled());
        for (int i = 0; i < 5; i++) {
            press(robot, KeyCode.ENTER);
        }

        await().atMost(CARD)
                .untilAsserted(() -> assertThat(text(robot, "#stay-said-text"))
                        .isEqualTo("The key is issued and written on the card."));
        assertThat(keystrokes).isLessThanOrEqualTo(12);
        assertThat(node(robot, "#stay-said").isFocused()).isTrue();
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#stay-said-text"))
                .as("after a fast hand's Enter")
                .isEqualTo("The key is issued and written on the card.");
        assertThat(desk.valid(room.id())).singleElement().satisfies(key -> {
            assertThat(key.medium()).isEqualTo(Medium.CARD);
            assertThat(key.isIssued()).isTrue();
        });
        await().untilAsserted(() -> assertThat(
                        desk.desk().board().rooms(List.of(room.id())).getFirst().cardKeys())
                .isEqualTo(1));
        await().until(() ->
                isThere(robot, "#open-" + desk.valid(room.id()).getFirst().id().value()));
    }

    @Test
    void aFunctionKeySpeaksOfTheRoomThatWasTypedNotOfTheOneThatIsOpen(FxRobot robot) {
        RoomTile open = desk.synced().room(0, 1);
        RoomTile wanted = desk.vacantRoom();
        choose(robot, open);
        robot.push(KeyCode.CONTROL, KeyCode.F);

        type(robot, wanted.number().text());
        press(robot, KeyCode.F5);

        await().until(() -> isThere(robot, "#name") && node(robot, "#name").isFocused());
        assertThat(text(robot, "#pane-title"))
                .endsWith("room " + wanted.number().text());
        press(robot, KeyCode.ESCAPE);
        await().until(() -> text(robot, "#stay-room").equals(wanted.number().text()));
    }

    @Test
    void aSecondKeyTakesThreeKeystrokesAndTheFirstKeepsWorking(FxRobot robot) {
        RoomTile room = desk.synced().room(0, 1);
        List<Credential> before = desk.valid(room.id());
        chooseEncoderOnce();
        choose(robot, room);
        keystrokes = 0;

        press(robot, KeyCode.F6);
        await().until(() -> isThere(robot, "#issue") && !node(robot, "#issue").isDisabled());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        keystrokes += 2;

        await().atMost(CARD)
                .untilAsserted(() -> assertThat(desk.valid(room.id())).hasSize(2));
        assertThat(keystrokes).isLessThanOrEqualTo(3);
        assertThat(desk.valid(room.id())).extracting(Credential::id).containsAll(ids(before));
        assertThat(desk.valid(room.id()))
                .filteredOn(key -> !ids(before).contains(key.id()))
                .singleElement()
                .satisfies(key -> assertThat(key.joinedIds()).isEqualTo(ids(before)));
    }

    @Test
    void anOverrideNamesWhomItStopsAndJoinInsteadIsOnePressAway(FxRobot robot) {
        RoomTile room = desk.synced().room(0, 1);
        List<Credential> before = desk.valid(room.id());
        chooseEncoderOnce();
        choose(robot, room);

        robot.clickOn("#new-stay");
        await().until(() -> isThere(robot, "#join-instead"));
        assertThat(text(robot, "#effect-title")).isEqualTo("This key will stop working:");
        assertThat(isThere(robot, "#effect #key-" + before.getFirst().id().value()))
                .isTrue();
        Typing.write(robot, "Late Comer");
        robot.clickOn("#join-instead");
        await().until(() -> !node(robot, "#issue").isDisabled());
        robot.clickOn("#issue");

        await().atMost(CARD)
                .untilAsserted(() -> assertThat(desk.valid(room.id())).hasSize(2));
        assertThat(desk.valid(room.id())).extracting(Credential::id).containsAll(ids(before));
    }

    @Test
    void anOverrideThatIsMeantStopsTheEarlierKey(FxRobot robot) {
        RoomTile room = desk.synced().room(0, 1);
        List<Credential> before = desk.valid(room.id());
        chooseEncoderOnce();
        choose(robot, room);

        robot.clickOn("#new-stay");
        await().until(() -> isThere(robot, "#name"));
        Typing.write(robot.clickOn("#name"), "Next Guest");
        await().until(() -> !node(robot, "#issue").isDisabled());
        robot.clickOn("#issue");

        await().atMost(CARD)
                .untilAsserted(() -> assertThat(text(robot, "#stay-said-text")).contains("issued"));
        assertThat(desk.valid(room.id()))
                .singleElement()
                .satisfies(key -> assertThat(ids(before)).doesNotContain(key.id()));
        assertThat(isThere(robot, "#earlier")).isTrue();
    }

    @Test
    void aKnownGuestWithAReadyPhoneGetsAPhoneKeyInAVacantRoom(FxRobot robot) throws SeamException {
        RoomTile room = desk.synced().vacantRoom();
        Guest guest = guestWithPhone();
        choose(robot, room);

        robot.clickOn("#new-stay");
        await().until(() -> isThere(robot, "#name"));
        Typing.write(robot, guest.fullName());
        await().until(() ->
                robot.lookup("#guest-suggestions").queryListView().getItems().equals(List.of(guest)));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        await().untilAsserted(() -> assertThat(text(robot, "#phone-advice")).contains("is ready"));
        robot.clickOn("#medium-phone");
        await().until(() -> !node(robot, "#issue").isDisabled());
        robot.clickOn("#issue");

        await().atMost(CARD)
                .untilAsserted(() -> assertThat(desk.valid(room.id()))
                        .singleElement()
                        .satisfies(key -> {
                            assertThat(key.medium()).isEqualTo(Medium.PHONE);
                            assertThat(key.isMultiPhone()).isTrue();
                        }));
    }

    @Test
    void checkOutNamesEveryKeyAndStopsThemAll(FxRobot robot) {
        RoomTile room = desk.synced().room(0, 1);
        choose(robot, room);

        press(robot, KeyCode.F7);
        await().until(() ->
                isThere(robot, "#stop-confirm") && !node(robot, "#stop-confirm").isDisabled());
        assertThat(text(robot, "#stop-confirm")).isEqualTo("Check out: stop this key");
        assertThat(node(robot, "#stop-keep").isFocused()).isTrue();
        robot.clickOn("#stop-confirm");

        await().atMost(CARD)
                .untilAsserted(() -> assertThat(desk.valid(room.id())).isEmpty());
        await().untilAsserted(() -> assertThat(text(robot, "#stay-said-text")).contains("Checked out"));
    }

    private Guest guestWithPhone() throws SeamException {
        for (Guest guest : desk.desk().board().findGuests("e", 1_000)) {
            if (guest.identityId() != null
                    && desk.truth().phones(guest.identityId()).stream().anyMatch(Phone::isReady)) {
                return guest;
            }
        }
        throw new AssertionError("the demo hotel has no guest with a ready phone");
    }

    private void chooseEncoderOnce() {
        var board = desk.desk().board();
        board.rememberEncoder(board.encoders().getFirst().id());
    }

    private void choose(FxRobot robot, RoomTile room) {
        await().until(() -> node(robot, "#rooms-search").isFocused());
        type(robot, room.number().text());
        press(robot, KeyCode.ENTER);
        await().until(() -> isThere(robot, "#stay-room")
                && text(robot, "#stay-room").equals(room.number().text()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(FxRobot robot, String text) {
        Typing.write(robot, text);
        keystrokes += text.length();
    }

    private void press(FxRobot robot, KeyCode key) {
        robot.push(key);
        keystrokes++;
    }

    private static List<CredentialId> ids(List<Credential> keys) {
        return keys.stream().map(Credential::id).toList();
    }

    private static boolean isThere(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query)
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }
}
