package app.keydesk.ui.controls;

import static app.keydesk.ui.guest.FakeDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.StayWindow;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Texts;
import app.keydesk.ui.guest.FakeDesk;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TimesSectionUiTest {
    private final FxRobot robot = new FxRobot();
    private final StackPane window = new StackPane();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(window, 480, 600));
        stage.show();
    }

    @Test
    void theStayThatAKeyJoinsIsNotOverwrittenByTheFirstLayout() {
        StayTimesViewModel times = new StayTimesViewModel(new FakeDesk().settings(), NOW, Locale.UK);
        String[] adopted = new String[2];
        robot.interact(() -> {
            TimesSection section = section(times);
            window.getChildren().setAll(section);
            section.applyCss(); // as the side pane does, to find the field that gets the focus
            times.adopt(new StayWindow(Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-11-29T10:00:00Z")));
            adopted[0] = times.arrivalProperty().get();
            adopted[1] = times.departureProperty().get();
            window.layout();
        });

        assertThat(times.arrivalProperty().get()).isEqualTo(adopted[0]);
        assertThat(times.departureProperty().get()).isEqualTo(adopted[1]);
        assertThat(times.nightsProperty().get()).isEqualTo("5");
    }

    @Test
    void wrongTextAfterARightDateStaysAsItWasTyped() {
        StayTimesViewModel times = new StayTimesViewModel(new FakeDesk().settings(), NOW, Locale.UK);
        robot.interact(() -> {
            window.getChildren().setAll(section(times));
            window.applyCss();
            window.layout();
        });
        TextField departure =
                robot.lookup("#departure").queryAs(DatePicker.class).getEditor();

        robot.interact(() -> times.departureProperty().set("29/11/2026"));
        robot.clickOn(departure).interact(departure::selectAll);
        Typing.write(robot, "soon").push(KeyCode.TAB);

        assertThat(departure.getText()).isEqualTo("soon");
        assertThat(times.departureProperty().get()).isEqualTo("soon");
    }

    private static TimesSection section(StayTimesViewModel times) {
        Texts texts = Texts.english(TimesSection.class);
        return new TimesSection(times, new FormProblems(texts), texts, "");
    }
}
