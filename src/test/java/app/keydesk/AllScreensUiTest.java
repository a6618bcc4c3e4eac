package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Layout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of every screen of the running desk, to be looked at one by one, in {@code target/screens}: {@code mvn test
 * -Dtest=AllScreensUiTest -Dtest.groups=screens -Dtest.excludedGroups=}.
 */
@Tag("screens")
@ExtendWith(ApplicationExtension.class)
class AllScreensUiTest {
    private static final Path FOLDER = Path.of("target", "screens");

    @TempDir
    private Path folder;

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT,en,1280,800",
        "DARK,en,1280,800",
        "CONTRAST,en,1280,800",
        "LIGHT,de,1280,800",
        "LIGHT,en,1920,1080",
        "DARK,en,1920,1080",
        "CONTRAST,en,1920,1080",
        "LIGHT,de,1920,1080",
        "LIGHT,fr,1280,800"
    })
    void everyScreenIsPictured(Look look, String language, int width, int height, FxRobot robot) throws Exception {
        PicturedDesk.look(folder, look, language, width, height);
        List<String> taken = new ArrayList<>();
        Set<String> faults = new LinkedHashSet<>();
        try (RunningDesk desk =
                WaitForAsyncUtils.asyncFx(() -> new RunningDesk(folder, stage)).get()) {
            robot.interact(() -> {
                stage.setWidth(width);
                stage.setHeight(height);
            });
            EveryScreen screens = new EveryScreen(desk, robot);
            EveryScreen.Visit picture = name -> {
                WaitForAsyncUtils.waitForFxEvents(10);
                String file = String.join("-", name, look.name().toLowerCase(Locale.ROOT), language, width + ".png");
                robot.interact(() -> {
                    Gallery.take(stage.getScene(), FOLDER.resolve(file));
                    Layout.faults(stage.getScene()).forEach(fault -> faults.add(name + ": " + fault));
                });
                taken.add(file);
            };
            screens.visit(picture);
            screens.visitOverlays(picture);
        }
        assertThat(faults).as(language).isEmpty();
        assertThat(taken)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(FOLDER.resolve(file)).exists());
    }
}
