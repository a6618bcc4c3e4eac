package app.keydesk.ui.shell;

import static app.keydesk.testing.Fx.await;
import static app.keydesk.ui.guest.FakeDesk.ROOM;
import static app.keydesk.ui.guest.FakeDesk.key;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Work;
import app.keydesk.ui.guest.FakeDesk;
import app.keydesk.ui.guest.GuestFieldViewModel;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SidePaneUiTest {
    private final FakeDesk desk = new FakeDesk();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private SidePaneViewModel model;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        FrontDesk front = new FrontDesk(desk, desk, desk, desk, null, null, null, null, null, null, desk, desk, null);
        SideWords words = SideWords.in(new SimpleObjectProperty<>(Locale.UK), FakeDesk.VIENNA);
        model = new SidePaneViewModel(
                front, null, (sheet, file) -> true, new Work(background, Platform::runLater), words);
        Scene scene = new Scene(new SidePane(model, words), 440, 980);
        scene.getStylesheets()
                .add(getClass().getResource("/app/keydesk/ui/theme/pane.css").toExternalForm());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop() {
        background.shutdown();
    }

    @Test
    void aGuestWhomAnotherDeskRemovedLeavesTheOpenFormByTheNoticeAlone(FxRobot robot) {
        Guest ada = desk.knows("Ada Berger", true);
        choose();
        robot.clickOn("#new-stay");
        waitFor(robot, "#name");
        GuestFieldViewModel guest =
                ((Screen.KeyForm) model.screenProperty().get()).model().guest();
        robot.interact(() -> guest.choose(ada));

        desk.guests.clear();
        desk.listeners.forEach(told -> told.accept(Changes.ALL));

        await().until(() -> guest.knownProperty().get() == null);
    }

    @Test
    void aWalkInWithOneCardTakesSixKeysBesidesTheName(FxRobot robot) {
        issues(Medium.CARD);
        choose();
        robot.clickOn("#new-stay");
        waitFor(robot, "#name");

        Typing.write(robot, "Ada Berger");
        enter(robot, 4);
        waitForFocus(robot, "#medium-card");
        enter(robot, 1);

        awaitRequests(1);
        assertThat(desk.requests.getFirst().guest()).isEqualTo(new GuestChoice.New("Ada Berger", null, null));
        assertThat(desk.requests.getFirst().plan()).isEqualTo(new KeyPlan.Override(List.of()));
        await().untilAsserted(() -> assertThat(text(robot, "#stay-said-text")).contains("written on the card"));
    }

    @Test
    void theEncoderIsSeenWhenEnterComesToItAndTheNextEnterIssues(FxRobot robot) {
        desk.remembered = Optional.empty();
        issues(Medium.CARD);
        robot.interact(
                () -> robot.lookup("#side-pane").query().getScene().getWindow().setHeight(600));
        choose();
        robot.clickOn("#new-stay");
        waitFor(robot, "#name");

        Typing.write(robot, "Ada Berger");
        enter(robot, 5);
        waitForFocus(robot, "#encoder");
        Node encoder = node(robot, "#encoder");
        Node view = node(robot, "#new-key-form .viewport");
        await().until(() ->
                view.localToScene(view.getLayoutBounds()).contains(encoder.localToScene(encoder.getLayoutBounds())));
        robot.push(KeyCode.DOWN);
        enter(robot, 1);

        awaitRequests(1);
        assertThat(desk.requests.getFirst().encoderId()).isEqualTo(FakeDesk.FRONT_1.id());
    }

    @Test
    void aSecondKeyTakesOneKeyAfterTheFormIsOpen(FxRobot robot) {
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));
        issues(Medium.CARD);
        choose();
        await().until(() -> node(robot, "#another-key").isVisible());
        robot.clickOn("#another-key");
        waitFor(robot, "#name");
        await().until(() -> field(robot, "#name").equals("Companion of Jan Novak"));
        await().until(() -> !node(robot, "#issue").isDisabled());

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        awaitRequests(1);
        assertThat(desk.requests.getFirst().plan()).isEqualTo(new KeyPlan.Joiner(List.of(new CredentialId("k1"))));
    }

    @Test
    void theLastEnterOverALiveStayGoesToTheKinderChoice(FxRobot robot) {
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));
        issues(Medium.CARD);
        choose();
        await().until(() -> node(robot, "#another-key").isVisible());
        robot.clickOn("#new-stay");
        waitFor(robot, "#name");
        await().until(() -> text(robot, "#effect-title").contains("will stop working"));

        Typing.write(robot, "Ada Berger");
        enter(robot, 5);
        waitForFocus(robot, "#join-instead");
        assertThat(desk.requests).isEmpty();
        enter(robot, 1);
        await().until(() -> text(robot, "#effect-title").contains("keeps working"));
        robot.clickOn("#issue");

        awaitRequests(1);
        assertThat(desk.requests.getFirst().plan()).isInstanceOf(KeyPlan.Joiner.class);
    }

    @Test
    void whatWasTypedIsStillThereAfterEscape(FxRobot robot) {
        choose();
        robot.clickOn("#new-stay");
        waitFor(robot, "#name");
        Typing.write(robot, "Ada Ber");

        robot.push(KeyCode.ESCAPE);
        waitFor(robot, "#new-stay");
        robot.clickOn("#new-stay");

        waitFor(robot, "#name");
        assertThat(field(robot, "#name")).isEqualTo("Ada Ber");
    }

    @Test
    void aKnownGuestIsChosenByTheArrowsAndKeptAsOneRecord(FxRobot robot) {
        var ada = desk.knows("Ada Berger", true);
        issues(Medium.CARD);
        choose();
        robot.clickOn("#new-stay");
        waitFor(robot, "#name");

        Typing.write(robot, "ada");
        await().until(() -> node(robot, "#guest-suggestions").isVisible());
        robot.push(KeyCode.DOWN);
        enter(robot, 1);
        await().until(() -> field(robot, "#name").equals("Ada Berger"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        awaitRequests(1);
        assertThat(desk.requests.getFirst().guest()).isEqualTo(new GuestChoice.Known(ada.id()));
    }

    @Test
    void badInputStaysAndIsToldBesideItsField(FxRobot robot) {
        choose();
        robot.clickOn("#new-stay");
        waitFor(robot, "#name");

        Typing.write(robot.clickOn("#departure").push(KeyCode.CONTROL, KeyCode.A), "soon");
        robot.clickOn("#issue");

        await().untilAsserted(() -> assertThat(text(robot, "#name-problem")).isEqualTo("Type the guest's name."));
        assertThat(text(robot, "#departure-problem")).startsWith("This is not a date");
        assertThat(model.screenProperty().get())
                .isInstanceOfSatisfying(
                        Screen.KeyForm.class,
                        form -> assertThat(
                                        form.model().times().departureProperty().get())
                                .isEqualTo("soon"));
        waitForFocus(robot, "#name");
    }

    @Test
    void aJammedCardIsTakenToTheOtherEncoderInOnePress(FxRobot robot) {
        desk.outcome = new IssueOutcome.NotOnCard(
                new CredentialId("k1"), new Problem.EncoderFault("encoder_not_online", "", null));
        desk.encodeOutcome = new IssueOutcome.Issued(
                key("k1", "Ada Berger", Medium.CARD, KeyState.ON_CARD).credential());
        choose();
        robot.clickOn("#new-stay");
        waitFor(robot, "#name");
        Typing.write(robot, "Ada Berger").push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#encoder-front-2");
        assertThat(text(robot, "#said-text")).contains("The encoder is off or unplugged");

        robot.clickOn("#encoder-front-2");

        await().untilAsserted(() -> assertThat(desk.encodings).containsExactly(FakeDesk.FRONT_2.id()));
        await().untilAsserted(() -> assertThat(text(robot, "#stay-said-text")).contains("written on the card"));
    }

    private void choose() {
        Platform.runLater(() -> model.choose(ROOM));
        WaitForAsyncUtils.waitForFxEvents();
        await().until(() -> model.screenProperty().get() instanceof Screen.Stay stay
                && stay.model().numberProperty().get().equals("412"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void issues(Medium medium) {
        desk.outcome = new IssueOutcome.Issued(
                key("new", "Ada Berger", medium, KeyState.LIVE).credential());
    }

    private void awaitRequests(int count) {
        await().untilAsserted(() -> assertThat(desk.requests).hasSize(count));
    }

    private static void enter(FxRobot robot, int times) {
        for (int i = 0; i < times; i++) {
            robot.push(KeyCode.ENTER);
        }
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static void waitFor(FxRobot robot, String id) {
        await().until(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitForFocus(FxRobot robot, String id) {
        await().untilAsserted(() -> assertThat(node(robot, id).isFocused()).isTrue());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static String field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class).getText();
    }
}
