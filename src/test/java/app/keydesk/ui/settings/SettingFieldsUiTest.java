package app.keydesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.SetupField;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.guest.FakeDesk;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is kept stands in its field, whether it was read before the field was drawn or after. */
@ExtendWith(ApplicationExtension.class)
class SettingFieldsUiTest {
    private final Work work = new Work(Runnable::run, Runnable::run);
    private final Texts shared = Texts.english(ProblemTexts.class);
    private final Words words =
            new Words(Texts.english(SettingsViewModel.class), shared, new ProblemTexts(shared), ZoneId.of("UTC"));
    private final SettingsViewModel model = new SettingsViewModel(
            new SettingsViewModelTest.KeptSetup(),
            new RoomRulesViewModel(new FakeDesk(), work),
            work,
            words,
            setup -> {});

    @Test
    void theZoneThatIsReadBetweenTheFirstStyleAndTheFirstLayoutStaysInItsField(FxRobot robot) {
        robot.interact(() -> {
            StackPane root = drawn();
            root.applyCss();
            model.refresh();
            String kept = model.typed(SetupField.ZONE).get();
            root.layout();

            assertThat(kept).isNotEmpty();
            assertThat(model.typed(SetupField.ZONE).get()).isEqualTo(kept);
            assertThat(model.changedProperty().get()).as("nobody typed").isFalse();
        });
    }

    @Test
    void theZoneThatIsReadBeforeItsFieldIsDrawnStaysInItAndCanBeTypedOver(FxRobot robot) {
        robot.interact(() -> {
            model.refresh();
            String kept = model.typed(SetupField.ZONE).get();
            StackPane root = drawn();
            root.applyCss();
            root.layout();
            assertThat(model.typed(SetupField.ZONE).get()).isEqualTo(kept);

            ComboBox<?> input = (ComboBox<?>) root.lookup("#setting-zone");
            input.getEditor().setText("Europe/Rome");
            assertThat(model.typed(SetupField.ZONE).get()).isEqualTo("Europe/Rome");
            assertThat(input.getValue()).isEqualTo("Europe/Rome");
        });
    }

    private StackPane drawn() {
        StackPane root = new StackPane(new SettingFields(model, words.own())
                .editable(SetupField.ZONE, List.of("Europe/Paris", "Europe/Rome")));
        new Scene(root, 400, 300);
        return root;
    }
}
