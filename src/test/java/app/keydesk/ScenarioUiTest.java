package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
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

/** The certification's scenarios in the whole window, pressed to the end; the hotel itself is asked afterwards. */
@ExtendWith(ApplicationExtension.class)
class ScenarioUiTest {
    private static final Duration WORK = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private RunningDesk desk;

    @Start
    void start(Stage stage) throws IOException {
        desk = new RunningDesk(folder.resolve("desk-" + System.nanoTime()), stage);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Tag("scenario-plastic-card")
    @Test
    void aCardThatOneEncoderCannotWriteIsWrittenOnTheOtherInOnePress(FxRobot robot) {
        RoomTile room = desk.synced().vacantRoom();
        List<Encoder> encoders = desk.desk().board().encoders();
        Encoder broken = chooseEncoder();
        Encoder other = encoders.get(1);
        desk.demo().faults().failNextEncoding(broken.id().value(), "encoder_not_online");
        fillNewStay(robot, room, "Ada Fable");

        robot.clickOn("#issue");
        String otherEncoder = "#encoder-" + other.id().value();
        await().atMost(WORK).until(() -> isThere(robot, otherEncoder));
        CredentialId unwritten = desk.valid(room.id()).getFirst().id();
        Node said = robot.lookup("#said").query();
        await().alias("a fast Enter is for nothing far off").until(said::isFocused);
        robot.clickOn(otherEncoder);

        await().atMost(WORK)
                .untilAsserted(() -> assertThat(desk.valid(room.id()))
                        .singleElement()
                        .satisfies(key -> assertThat(key.isIssued()).isTrue()));
        assertThat(desk.valid(room.id()).getFirst().id()).isEqualTo(unwritten);
        await().until(() -> desk.desk().toDos().open().isEmpty());
    }

    @Tag("scenario-update-key")
    @Test
    void anExtensionTakesTheTickedCompanionAlongOnceTheCardIsBack(FxRobot robot) {
        RoomTile room = desk.synced().vacantRoom();
        chooseEncoder();
        issueCard(robot, room, "Ada Fable");
        issueAnother(robot, room, "Ben Fable");
        List<Credential> before = desk.valid(room.id());
        Credential first = before.getFirst();
        Credential companion = before.get(1);

        desk.side(side -> side.go(new Destination.ChangeKey(first.id())));
        await().until(() -> isThere(robot, "#tick-" + companion.id().value()));
        assertThat(isThere(robot, "#card-must-come-back")).isTrue();
        robot.clickOn("#nights-more");
        robot.clickOn("#change-confirm");
        takeTheCardAndPutOnTheNext(robot);

        await().atMost(WORK)
                .untilAsserted(() -> assertThat(text(robot, "#stay-said-text")).isEqualTo("2 keys are changed."));
        assertThat(desk.valid(room.id())).hasSize(2).allSatisfy(key -> {
            assertThat(key.isIssued()).isTrue();
            assertThat(key.endsAt())
                    .isCloseTo(
                            Objects.requireNonNull(first.endsAt()).plus(1, ChronoUnit.DAYS),
                            within(1, ChronoUnit.HOURS));
        });
        assertThat(ids(desk.valid(room.id()))).doesNotContainAnyElementsOf(ids(before));
    }

    @Tag("scenario-read-card")
    @Test
    void aCardTellsWhoseItIsUntilWhenAndIsRemadeInOnePress(FxRobot robot) {
        RoomTile room = desk.synced().vacantRoom();
        chooseEncoder();
        issueCard(robot, room, "Ada Fable");
        CredentialId before = desk.valid(room.id()).getFirst().id();

        robot.push(KeyCode.F3);
        await().atMost(WORK).until(() -> isThere(robot, "#verdict"));
        assertThat(text(robot, "#verdict-text")).startsWith("By card and server this card is good");
        assertThat(text(robot, "#card-holder")).isEqualTo("Ada Fable");
        assertThat(text(robot, "#card-until")).isNotBlank();
        robot.clickOn("#remake");

        await().atMost(WORK)
                .untilAsserted(() -> assertThat(text(robot, "#said-text")).startsWith("The new card is written."));
        assertThat(desk.valid(room.id())).singleElement().satisfies(key -> {
            assertThat(key.id()).isNotEqualTo(before);
            assertThat(key.isIssued()).isTrue();
        });
    }

    @Tag("scenario-read-card")
    @Tag("scenario-revoke-key")
    @Test
    void aCardOfACheckedOutGuestSaysThatItsKeyWasStopped(FxRobot robot) {
        RoomTile room = desk.synced().vacantRoom();
        chooseEncoder();
        issueCard(robot, room, "Ada Fable");
        robot.push(KeyCode.F7);
        await().until(() -> isEnabled(robot, "#stop-confirm"));
        robot.clickOn("#stop-confirm");
        await().atMost(WORK)
                .untilAsserted(() -> assertThat(desk.valid(room.id())).isEmpty());
        await().until(() -> isThere(robot, "#stay-said-text"));

        robot.push(KeyCode.F3);
        await().atMost(WORK).until(() -> isThere(robot, "#verdict"));

        assertThat(text(robot, "#verdict-text")).doesNotContain("is good");
        assertThat(isThere(robot, "#remake")).isFalse();
    }

    @Tag("scenario-revoke-key")
    @Test
    void stopThisKeyLeavesTheCompanionAndCheckOutEndsTheRest(FxRobot robot) {
        RoomTile room = desk.synced().room(0, 2);
        List<Credential> before = desk.valid(room.id());
        Credential lost = before.getFirst();
        desk.side(side -> side.choose(room.id()));
        desk.side(side -> side.go(new Destination.StopKeys(List.of(lost.id()))));
        await().until(() -> isEnabled(robot, "#stop-confirm"));
        assertThat(text(robot, "#after-" + lost.id().value()))
                .as("an offline lock learns of it later")
                .startsWith("The plastic card may still open the door until");

        robot.clickOn("#stop-confirm");

        await().atMost(WORK)
                .untilAsserted(
                        () -> assertThat(ids(desk.valid(room.id()))).isEqualTo(ids(before.subList(1, before.size()))));
        await().until(() -> isThere(robot, "#stay-said-text"));
        robot.push(KeyCode.F7);
        await().until(() -> isEnabled(robot, "#stop-confirm"));
        robot.clickOn("#stop-confirm");
        await().atMost(WORK)
                .untilAsserted(() -> assertThat(desk.valid(room.id())).isEmpty());
    }

    @Test
    void theEncoderThatReadACardIsOfferedFirstNextTime(FxRobot robot) {
        Encoder last = desk.synced().desk().board().encoders().getLast();
        robot.push(KeyCode.F3);
        await().until(() -> isThere(robot, "#read-card"));
        await().until(() -> robot.lookup("#encoder")
                .tryQueryAs(ComboBox.class)
                .filter(box -> box.getItems().contains(last))
                .isPresent());
        robot.interact(() ->
                robot.lookup("#encoder").queryComboBox().getSelectionModel().selectLast());
        robot.clickOn("#read-confirm");

        await().until(() -> desk.desk()
                .board()
                .rememberedEncoder()
                .filter(last.id()::equals)
                .isPresent());
    }

    @Tag("scenario-several-guests-several-rooms")
    @Tag("scenario-plastic-card")
    @Test
    void twoGuestsOfTwoRoomsGetOneKeyOfTheStayAndOneThatJoinsIt(FxRobot robot) {
        List<RoomTile> rooms = desk.synced().desk().board().rooms().stream()
                .filter(tile -> tile.phoneKeys() == 0 && tile.cardKeys() == 0)
                .limit(2)
                .toList();
        chooseEncoder();
        desk.side(side -> side.choose(rooms.getFirst().id()));
        desk.side(side ->
                side.go(new Destination.Group(rooms.stream().map(RoomTile::id).toList())));
        await().until(() -> isThere(robot, "#guest-2"));
        // no guest of the hotel begins with Q: the list of those who do would lie over the next field
        Typing.write(robot.clickOn("#guest-1"), "Quill Fable");
        Typing.write(robot.clickOn("#guest-2"), "Quentin Fable");
        Typing.write(robot.clickOn("#part-2"), rooms.get(1).number().text());
        await().until(() -> isEnabled(robot, "#group-confirm"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#group-confirm");
        takeTheCardAndPutOnTheNext(robot);

        await().atMost(WORK)
                .untilAsserted(() -> assertThat(text(robot, "#stay-said-text")).isEqualTo("2 keys are issued."));
        List<Credential> firstRoom = desk.valid(rooms.getFirst().id());
        assertThat(firstRoom).hasSize(1);
        assertThat(desk.valid(rooms.get(1).id()))
                .hasSize(2)
                .allSatisfy(key -> assertThat(key.isIssued()).isTrue())
                .filteredOn(key -> !ids(firstRoom).contains(key.id()))
                .singleElement()
                .satisfies(key -> assertThat(key.joinedIds()).isEqualTo(ids(firstRoom)));
    }

    private void issueCard(FxRobot robot, RoomTile room, String name) {
        fillNewStay(robot, room, name);
        robot.clickOn("#issue");
        awaitKeys(robot, room, 1);
    }

    private void issueAnother(FxRobot robot, RoomTile room, String name) {
        desk.side(side -> side.go(new Destination.AnotherKey(room.id())));
        fill(robot, name);
        robot.clickOn("#issue");
        awaitKeys(robot, room, 2);
    }

    private void fillNewStay(FxRobot robot, RoomTile room, String name) {
        desk.side(side -> side.choose(room.id()));
        desk.side(side -> side.go(new Destination.NewStay(room.id())));
        fill(robot, name);
    }

    private static void fill(FxRobot robot, String name) {
        await().until(() -> isThere(robot, "#name"));
        WaitForAsyncUtils.waitForFxEvents(); // found while the form is still being put into the window
        if (isThere(robot, "#start-now")) {
            robot.clickOn("#start-now");
        }
        Typing.write(robot.clickOn("#name").push(KeyCode.CONTROL, KeyCode.A), name);
        await().until(() -> isEnabled(robot, "#issue"));
    }

    private void awaitKeys(FxRobot robot, RoomTile room, int count) {
        await().atMost(WORK)
                .untilAsserted(() -> assertThat(desk.valid(room.id()))
                        .hasSize(count)
                        .allSatisfy(key -> assertThat(key.isIssued()).isTrue()));
        await().atMost(WORK).until(() -> text(robot, "#stay-said-text").contains("issued"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void takeTheCardAndPutOnTheNext(FxRobot robot) {
        await().atMost(WORK).until(() -> isThere(robot, "#run-next-card"));
        assertThat(text(robot, "#run-stage")).isNotBlank();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#run-next-card").query().isFocused())
                .as("Enter goes on and does not cancel")
                .isTrue();
        robot.clickOn("#run-next-card");
    }

    private Encoder chooseEncoder() {
        var board = desk.desk().board();
        Encoder first = board.encoders().getFirst();
        board.rememberEncoder(first.id());
        return first;
    }

    private static List<CredentialId> ids(List<Credential> keys) {
        return keys.stream().map(Credential::id).toList();
    }

    private static boolean isThere(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static boolean isEnabled(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(node -> !node.isDisabled()).isPresent();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query)
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }
}
