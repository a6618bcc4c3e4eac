package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.keydesk.desk.Progress;
import app.keydesk.desk.Stopping;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.Destination;
import app.keydesk.ui.controls.Within;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The forms for keys that are there, in the whole window: whom they name, what they ask, and how they end. */
@ExtendWith(ApplicationExtension.class)
class KeyFormsUiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private RunningDesk desk;
    private FxRobot robot;
    private RoomTile room;

    @Start
    void start(Stage shown) throws IOException {
        desk = new RunningDesk(folder.resolve("desk-" + System.nanoTime()), shown);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aMoveOfAPhoneKeyAsksForNoEncoderAndEndsInTheNewRoomWithWordsOfPhones(FxRobot hands) {
        go(hands, 1, 0, new Destination.MoveRoom(roomWith(1, 0).id()), "#move-to");
        RoomTile other = desk.vacantRoom();
        await().until(() -> !robot.lookup("#movers .key-line").queryAll().isEmpty());
        assertThat(isSeen("#move #encoder")).isFalse();
        assertThat(text("#move-order")).doesNotContain("Cards");

        robot.interact(() -> robot.lookup("#move-to")
                .queryAs(TextField.class)
                .setText(other.number().text()));
        await().until(() -> isSeen("#capacity"));
        assertThat(text("#capacity-count")).startsWith("Each key opens one room and ");
        press("#move-confirm");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(text("#stay-room")).isEqualTo(other.number().text()));
        assertThat(text("#stay-said-text")).contains("phone").doesNotContain("card");
        assertThat(desk.valid(other.id())).hasSize(1);
    }

    @Test
    void aChangeOfAStayThatHasBegunStartsFromItsArrival(FxRobot hands) {
        KeyRow key = go(hands, 0, 1, null, null);
        var zone = desk.desk().board().settings().zone();
        var startsAt = Objects.requireNonNull(key.credential().startsAt()).atZone(zone);
        assertThat(startsAt.toInstant()).isBefore(desk.desk().board().now());

        desk.side(side -> side.go(new Destination.ChangeKey(key.id())));
        await().until(() -> isSeen("#arrival"));

        var arrival = robot.lookup("#arrival").queryAs(DatePicker.class);
        assertThat(arrival.getValue()).isEqualTo(startsAt.toLocalDate());
        assertThat(robot.lookup("#checkIn").queryAs(TextField.class).getText())
                .isEqualTo("%02d:%02d".formatted(startsAt.getHour(), startsAt.getMinute()));
        assertThat(arrival.isDisabled()).as("a start that has gone by").isTrue();
    }

    @Test
    void aLostPhoneNamesGuestAndRoomAndAsksHowTheGuestWasKnown(FxRobot hands) {
        KeyRow key = go(hands, 1, 0, null, null);
        desk.side(side -> side.go(new Destination.LostPhone(guest(key))));
        await().until(() -> isSeen("#lost-phone .button.danger"));

        await().untilAsserted(
                        () -> assertThat(words("#lost-phone")).contains(key.guestName(), "Room " + room.number()));
        press("#lost-phone-confirm");
        assertThat(text("#id-check-problem")).isNotBlank();
        assertThat(robot.lookup("#id-check").query().isFocused()).isTrue();
        assertThat(isSeen("#lost-phone")).isTrue();

        robot.interact(() ->
                robot.lookup("#id-check").queryComboBox().getSelectionModel().selectFirst());
        press("#lost-phone-confirm");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("#stay-said-text")).contains("lost phone are stopped"));
    }

    @Test
    void aLostPhoneWithoutAKeyPromisesNoStop(FxRobot hands) {
        KeyRow key = go(hands, 1, 0, null, null);
        desk.desk().stopping().stop(List.of(key.id()), Stopping.Reason.OTHER, Progress.NONE);

        open(new Destination.LostPhone(guest(key)), "#lost-phone-lead");

        await().untilAsserted(() -> assertThat(text("#lost-phone-lead"))
                .startsWith("No key is on this phone now, but it may still be set up"));
        assertThat(isSeen("#lost-phone-confirm")).isFalse();
        assertThat(isSeen("#id-check")).isFalse();
        assertThat(Within.focusOwner(robot.lookup("#lost-phone").query()))
                .as("not the button at the top that locks the desk")
                .matches(owner -> Within.holds(robot.lookup("#lost-phone").query(), owner));
    }

    @Test
    void aLostCardIsToldToOpenOnBeforeAnybodyPresses(FxRobot hands) {
        KeyRow key = go(hands, 0, 1, null, null);
        open(new Destination.LostKey(key.id()), "#lost-key .key-line");

        assertThat(words("#lost-key"))
                .contains(
                        "The lost card may still open the door until a newer key is used there", "No new key is made");
        assertThat(heightOf("#lost-which")).as("what stops, then who asks").isLessThan(heightOf("#id-check"));

        robot.interact(
                () -> robot.lookup("#lost-room").queryAs(RadioButton.class).setSelected(true));
        assertThat(words("#lost-key")).contains("until a new key is used there").doesNotContain("No new key is made");
    }

    @Test
    void aRemovalSaysThatACardMayStillOpenAndOfAPhoneItDoesNot(FxRobot hands) {
        KeyRow card = go(hands, 0, 1, null, null);
        open(new Destination.RemoveGuest(guest(card)), "#remove-guest .key-line");
        assertThat(text("#remove-cards")).contains("may still open the door until a newer key is used there");

        KeyRow phone = go(hands, 1, 0, null, null);
        open(new Destination.RemoveGuest(guest(phone)), "#key-" + phone.id().value());
        await().untilAsserted(() -> assertThat(isSeen("#remove-cards")).isFalse());
    }

    @Test
    void aLinkForAPhoneNamesGuestAndRoom(FxRobot hands) {
        KeyRow key = go(hands, 1, 0, null, null);
        desk.side(side -> side.go(new Destination.Invite(guest(key))));
        await().until(() -> isSeen("#invite-make"));

        await().untilAsserted(() -> assertThat(words("#invite")).contains(key.guestName(), "oom " + room.number()));
    }

    @Test
    void aPhoneThatIsReadyIsOfferedNoLinkFirst(FxRobot hands) {
        KeyRow key = go(hands, 1, 0, null, null);
        open(new Destination.Invite(guest(key)), "#phone-state");

        await().untilAsserted(() ->
                assertThat(robot.lookup("#invite-make").query().getStyleClass()).doesNotContain("accent"));
        assertThat(text("#phone-state-text")).contains("is ready");
        assertThat(text("#invite-make")).isEqualTo("Make a link for another phone");
    }

    @Test
    void aGuestsKeysNameTheirRoom(FxRobot hands) {
        KeyRow key = go(hands, 0, 1, null, null);
        desk.side(side -> side.go(new Destination.Person(guest(key))));
        await().until(() -> isSeen("#guest .key-line"));
        assertThat(words("#guest")).contains("Room " + room.number());

        desk.side(side -> side.go(new Destination.RemoveGuest(guest(key))));
        await().until(() -> isSeen("#remove-guest .key-line"));
        assertThat(words("#remove-guest")).contains("Room " + room.number());
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldWhenTheButtonIsPressed(FxRobot hands) {
        KeyRow key = go(hands, 0, 1, null, null);

        open(new Destination.ReadCard(), "#read-confirm");
        saysWhatIsMissing("#read-confirm", "encoder");

        open(new Destination.MoveRoom(room.id()), "#movers .key-line");
        saysWhatIsMissing("#move-confirm", "move-to");

        open(new Destination.LostKey(key.id()), "#lost-key .key-line");
        saysWhatIsMissing("#lost-confirm", "id-check");

        open(new Destination.ChangeKey(key.id()), "#change .key-line");
        saysWhatIsMissing("#change-confirm", "encoder");
    }

    @Test
    void whatAStoppedKeyMayStillOpenIsNoAside(FxRobot hands) {
        KeyRow key = go(hands, 0, 1, null, null);
        open(new Destination.StopKeys(List.of(key.id())), "#stop .stop-after");

        Label after = robot.lookup("#stop .stop-after").queryAs(Label.class);
        Label who = robot.lookup("#stop .key-who").queryAs(Label.class);
        assertThat(after.getTextFill()).isEqualTo(who.getTextFill());
    }

    private void saysWhatIsMissing(String button, String field) {
        press(button);
        assertThat(text("#" + field + "-problem")).isNotBlank();
        assertThat(robot.lookup("#" + field).query().isFocused()).as(field).isTrue();
    }

    private RoomTile roomWith(int phoneKeys, int cardKeys) {
        return desk.synced().room(phoneKeys, cardKeys);
    }

    private KeyRow go(FxRobot hands, int phoneKeys, int cardKeys, Destination to, String shows) {
        robot = hands;
        room = roomWith(phoneKeys, cardKeys);
        desk.side(side -> side.choose(room.id()));
        if (to != null) {
            open(to, shows);
        }
        return desk.desk().board().room(room.id()).orElseThrow().liveKeys().getFirst();
    }

    private void open(Destination to, String shows) {
        desk.side(side -> side.go(to));
        await().until(() -> isSeen(shows));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static AcsUserId guest(KeyRow key) {
        return Objects.requireNonNull(key.credential().guestId());
    }

    private double heightOf(String query) {
        return robot.lookup(query).query().localToScene(0, 0).getY();
    }

    private void press(String button) {
        await().until(() -> isSeen(button) && !robot.lookup(button).query().isDisabled());
        robot.interact(() -> robot.lookup(button).queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isSeen(String query) {
        return robot.lookup(query).tryQuery().filter(KeyFormsUiTest::isSeen).isPresent();
    }

    private static boolean isSeen(Node node) {
        return Within.from(node).allMatch(Node::isVisible);
    }

    private String words(String query) {
        return robot.lookup(query).query().lookupAll(".label").stream()
                .filter(KeyFormsUiTest::isSeen)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private String text(String query) {
        return robot.lookup(query)
                .tryQueryAs(Labeled.class)
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .orElse("");
    }
}
