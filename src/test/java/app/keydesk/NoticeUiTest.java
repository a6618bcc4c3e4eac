package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.Gallery;
import app.keydesk.testing.Legibility;
import app.keydesk.ui.Texts;
import app.keydesk.ui.shell.ShellView;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The quiet word in the corner, in the colours of each look. */
@ExtendWith(ApplicationExtension.class)
class NoticeUiTest {
    private final List<String> warnings = new ArrayList<>();
    private final Logger css = Logger.getLogger("javafx.css");
    private final Handler watch = new Handler() {
        @Override
        public void publish(LogRecord line) {
            warnings.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Stage stage;
    private Theme theme;

    @Start
    void start(Stage shown) {
        stage = shown;
        Scene scene = new Scene(new StackPane(), 600, 400);
        theme = new Theme(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @BeforeEach
    void listen() {
        css.addHandler(watch);
    }

    @AfterEach
    void deaf() {
        css.removeHandler(watch);
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK", "CONTRAST"})
    void aNoticeStandsOutInEachLookAndEveryColourOfItIsKnown(Look look, FxRobot robot) {
        robot.interact(() -> {
            theme.set(look);
            new DeskDialogs(stage, Texts.english(ShellView.class)).notice("reset.done");
        });
        await().until(() -> robot.lookup(".notification-bar").tryQuery().isPresent());
        Node bar = robot.lookup(".notification-bar").query();
        await().until(() -> isThere(bar));
        List<String> faint = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Gallery.glance(bar, "notice-" + look);
            return Legibility.of(bar.getScene()).faint();
        });
        robot.interact(() -> bar.getScene().getWindow().hide());

        assertThat(faint).isEmpty();
        assertThat(warnings).isEmpty();
    }

    /** It has faded in. */
    private static boolean isThere(Node node) {
        return node == null || node.getOpacity() == 1 && isThere(node.getParent());
    }
}
