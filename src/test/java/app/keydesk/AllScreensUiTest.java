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
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    /**
     * Look, language, width, height, percent; {@code -Dtest.screens=DARK,en} draws those alone that begin so, and one that
     * is whole, as {@code DARK,de,1280,800,200}, draws just that.
     */
    static Stream<String> kinds() {
        String only = System.getProperty("test.screens", "");
        if (only.split(",").length == 5) {
            return Stream.of(only);
        }
        return Stream.of(
                        "LIGHT,en,1280,800,100",
                        "DARK,en,1280,800,100",
                        "CONTRAST,en,1280,800,100",
                        "LIGHT,de,1280,800,100",
                        "LIGHT,en,1920,1080,100",
                        "DARK,en,1920,1080,100",
                        "CONTRAST,en,1920,1080,100",
                        "LIGHT,de,1920,1080,100",
                        "LIGHT,fr,1280,800,100",
                        "LIGHT,es,1280,800,100",
                        "LIGHT,it,1280,800,100",
                        "LIGHT,de,1280,800,200",
                        "LIGHT,de,3840,2160,200")
                .filter(kind -> kind.startsWith(only));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyScreenIsPictured(String kind, FxRobot robot) throws Exception {
        String[] parts = kind.split(",");
        int width = Integer.parseInt(parts[2]);
        int height = Integer.parseInt(parts[3]);
        PicturedDesk.look(folder, Look.valueOf(parts[0]), parts[1], width, height, Integer.parseInt(parts[4]));
        List<String> taken = new ArrayList<>();
        Set<String> faults = new LinkedHashSet<>();
        try (RunningDesk desk =
                WaitForAsyncUtils.asyncFx(() -> new RunningDesk(folder, stage)).get()) {
            robot.interact(() -> {
                stage.setWidth(width);
                stage.setHeight(height);
            });
            EveryScreen screens = new EveryScreen(desk, robot);
            String suffix = kind.toLowerCase(Locale.ROOT).replace(',', '-').replaceFirst("-\\d+-100$", "");
            EveryScreen.Visit picture = (name, shown) -> {
                WaitForAsyncUtils.waitForFxEvents(10);
                String file = name + "-" + suffix + ".png";
                robot.interact(() -> {
                    Gallery.take(shown, FOLDER.resolve(file));
                    Layout.faults(shown).forEach(fault -> faults.add(name + ": " + fault));
                });
                taken.add(file);
            };
            screens.visitTour(picture);
            screens.visit(picture);
            screens.visitOverlays(picture);
            screens.visitWindows(picture);
        }
        assertThat(faults).as(kind).isEmpty();
        assertThat(taken)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(FOLDER.resolve(file)).exists());
    }
}
