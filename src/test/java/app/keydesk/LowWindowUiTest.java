package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.ui.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is acted upon and its button are both in view in the 640 × 400 points that 1280 × 800 have at 200 %. */
@ExtendWith(ApplicationExtension.class)
class LowWindowUiTest {
    private static final double ROW = 36;

    @TempDir
    static Path folder;

    private RunningDesk desk;

    @Start
    void start(Stage shown) throws IOException {
        desk = new RunningDesk(folder, shown);
        shown.setWidth(640);
        shown.setHeight(400);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void theStayShowsAKeyAboveItsFirstButtonAndTheOthersFold(FxRobot robot) {
        begin(robot);
        desk.side(side -> side.choose(desk.room(0, 1).id()));
        await().until(() -> isThere(robot, "#stay"));

        inView(robot, "#live-keys", "#another-key", "#stay-more");
        assertThat(robot.lookup("#stay-more").queryAs(MenuButton.class).getItems())
                .extracting(MenuItem::getId)
                .containsExactly("stay-check-out", "stay-move-room", "stay-new-stay", "stay-group");

        desk.side(side -> side.choose(desk.vacantRoom().id()));
        inView(robot, "#new-stay", "#stay-more");
    }

    @Test
    void theKeyFormShowsWhoseKeyStopsTheGuestAndTheButton(FxRobot robot) {
        begin(robot);
        desk.side(side -> side.choose(desk.room(0, 1).id()));
        desk.side(side -> side.go(new Destination.NewStay(desk.room(0, 1).id())));
        await().until(() -> isThere(robot, "#new-key-form"));

        inView(robot, "#effect-title", "#join-instead", "#name", "#issue");
        assertThat(robot.lookup("#new-key-form .pane-scroll")
                        .query()
                        .getLayoutBounds()
                        .getHeight())
                .as("room for the form")
                .isGreaterThan(200);
    }

    @Test
    void theCheckInShowsRowsAboveItsButton(FxRobot robot) {
        begin(robot);
        EveryScreen screens = new EveryScreen(desk, robot);
        screens.visit((name, shown) -> {
            if (name.equals("checkin")) {
                rowsInView(robot, "#checkin-rows", 1);
                inView(robot, "#encoder", "#checkin-start");
            }
        });
    }

    @Test
    void theDrawerShowsItsKeysAndWhatIsDoneWithThem(FxRobot robot) {
        begin(robot);
        go(robot, "#rail-spare");

        rowsInView(robot, "#spare-rows", 2);
        inView(robot, "#spare-hand-out", "#spare-take-back");
    }

    @Test
    void theAuditTrailShowsLinesAndUnfoldsItsFilters(FxRobot robot) {
        begin(robot);
        go(robot, "#rail-audit");

        rowsInView(robot, "#audit-lines", 3);
        inView(robot, "#audit-search");
        assertThat(isThere(robot, "#audit-from")).isFalse();
        robot.interact(
                () -> robot.lookup("#audit-more").queryAs(ToggleButton.class).fire());
        inView(robot, "#audit-from", "#audit-csv");
    }

    /** With the tour put away. */
    private void begin(FxRobot robot) {
        desk.synced();
        if (isThere(robot, "#tour-end")) {
            robot.interact(() -> robot.lookup("#tour-end").queryButton().fire());
        }
    }

    private static void go(FxRobot robot, String rail) {
        robot.interact(() -> robot.lookup(rail).queryAs(ToggleButton.class).fire());
    }

    private static boolean isThere(FxRobot robot, String what) {
        return robot.lookup(what).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static void rowsInView(FxRobot robot, String table, int rows) {
        robot.interact(() -> {
            TableView<?> lines = robot.lookup(table).queryTableView();
            Bounds seen = seen(lines);
            assertThat(seen.getHeight())
                    .as(table)
                    .isGreaterThan(ROW * (rows + (lines.getItems().isEmpty() ? 0 : 1)));
        });
    }

    private static void inView(FxRobot robot, String... ids) {
        await().until(() -> List.of(ids).stream().allMatch(id -> isThere(robot, id))); // they come with what is read
        robot.interact(() -> {
            for (String id : List.of(ids)) {
                Node node = robot.lookup(id).query();
                node.getScene().getRoot().layout();
                assertThat(node.isVisible()).as(id).isTrue();
                assertThat(seen(node).getHeight())
                        .as(id)
                        .isGreaterThan(node.getLayoutBounds().getHeight() - 1);
            }
        });
    }

    /** What of it lies in the window, and in all that scrolls around it. */
    private static Bounds seen(Node node) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        double top = Math.max(0, all.getMinY());
        double bottom = Math.min(node.getScene().getHeight(), all.getMaxY());
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane) {
                Bounds port = pane.localToScene(pane.getLayoutBounds());
                top = Math.max(top, port.getMinY());
                bottom = Math.min(bottom, port.getMaxY());
            }
        }
        return new BoundingBox(0, top, all.getWidth(), Math.max(0, bottom - top));
    }
}
