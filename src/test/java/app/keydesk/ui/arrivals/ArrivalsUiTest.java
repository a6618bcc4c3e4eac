package app.keydesk.ui.arrivals;

import static app.keydesk.testing.Fx.await;
import static app.keydesk.ui.arrivals.PaperArrivals.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.desk.arrivals.DateOrder;
import app.keydesk.desk.arrivals.ImportPreview;
import app.keydesk.hotel.EntranceId;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.KeptChoices;
import app.keydesk.testing.Typing;
import app.keydesk.testing.Usable;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ArrivalsUiTest {
    private final PaperArrivals arrivals = new PaperArrivals();
    private final List<Destination> gone = new ArrayList<>();
    private final KeptChoices memory = new KeptChoices();
    private final List<ArrivalRow> group = new ArrayList<>();
    private ArrivalsViewModel model;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        arrivals.add(arrival("R-1", "Anna Müller", "412", 0), ArrivalState.EXPECTED);
        arrivals.add(arrival("R-2", "Ben Ohm", "", 0), ArrivalState.NO_ROOM);
        arrivals.add(arrival("R-4", "Eva Lund", "101", 0), ArrivalState.HAS_KEY);
        Texts texts = Texts.english(ArrivalsViewModel.class);
        Texts shared = Texts.english(Words.class);
        Words words = new Words(texts, shared, new ProblemTexts(shared), ZoneId.of("Europe/Vienna"));
        model = new ArrivalsViewModel(
                arrivals, new Work(Runnable::run, Runnable::run), words, navigator(), group::addAll, memory);
        Scene scene = new Scene(new ArrivalsView(model, texts, Duration.ofMillis(50)), 980, 700);
        new Theme(scene).set(Theme.Look.LIGHT);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        model.refresh();
    }

    @Test
    void anArrivalIsFoundAndCheckedInByKeyboardAlone(FxRobot robot) throws IOException {
        draw("arrivals");
        Typing.write(robot.clickOn("#arrivals-filter"), "anna");
        robot.push(KeyCode.TAB);
        robot.interact(() -> {
            robot.lookup("#arrivals-rows").<TableView<ArrivalRow>>query().requestFocus();
            robot.lookup("#arrivals-rows")
                    .<TableView<ArrivalRow>>query()
                    .getSelectionModel()
                    .select(0);
        });
        robot.push(KeyCode.ENTER);

        assertThat(gone)
                .containsExactly(
                        new Destination.NewStay(new EntranceId("room-412"), arrival("R-1", "Anna Müller", "412", 0)));
    }

    @Test
    void anOpenListTurnsWithTheHotelsDay(FxRobot robot) {
        TableView<ArrivalRow> rows = robot.lookup("#arrivals-rows").<TableView<ArrivalRow>>query();

        robot.interact(() -> {
            arrivals.rows.clear();
            arrivals.add(arrival("R-5", "Finn Berg", "102", 1), ArrivalState.EXPECTED);
            arrivals.now = arrivals.now.plus(Duration.ofDays(1));
        });

        await().until(() -> rows.getItems().size() == 1);
        assertThat(rows.getItems().getFirst().arrival().guestName()).isEqualTo("Finn Berg");
    }

    @Test
    void aDroppedFileIsPreviewedThenImported(FxRobot robot) throws IOException {
        arrivals.next = PaperArrivals.file();
        robot.interact(() -> model.imports().open(Path.of("pms.csv")));
        draw("arrivals-import");
        assertThat(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Usable.faults(stage.getScene())))
                .isEmpty();

        assertThat(robot.lookup("#import-summary").queryAs(Label.class).getText())
                .contains("1 row refused");
        robot.clickOn("#import-only-to-correct");
        assertThat(robot.lookup("#import-rows").queryTableView().getItems()).hasSize(2);
        robot.clickOn("#import-apply");

        assertThat(robot.lookup("#import").tryQuery()).isEmpty();
        assertThat(robot.lookup("#arrivals-said-text").queryAs(Label.class).getText())
                .startsWith("Imported:");
        assertThat(robot.lookup("#arrivals-rows").queryTableView().getItems()).hasSize(5);
    }

    @Test
    void aFileWithNothingBelowItsHeadingsSaysSo(FxRobot robot) {
        arrivals.next =
                new ImportPreview.Readable("pms.csv", "UTF-8", ';', DateOrder.DAY_FIRST, false, List.of(), List.of());
        robot.interact(() -> model.imports().open(Path.of("pms.csv")));

        Label none = (Label) robot.lookup("#import-rows").<TableView<?>>query().getPlaceholder();
        assertThat(none.getText()).isEqualTo("This file holds no rows below its headings.");
    }

    @Test
    void aFileIsLookedAtAndImportedByEnterAlone(FxRobot robot) {
        arrivals.next = PaperArrivals.file();
        robot.clickOn("#arrivals-filter");
        robot.interact(() -> model.imports().open(Path.of("pms.csv")));

        assertThat(robot.lookup("#import-apply").queryButton().isFocused()).isTrue();
        robot.push(KeyCode.ENTER);

        assertThat(robot.lookup("#arrivals-rows").queryTableView().getItems()).hasSize(5);
        assertThat(robot.lookup("#arrivals-rows").queryTableView().isFocused()).isTrue();
    }

    @Test
    void whoIsChosenStaysChosenWhileTheListIsReadAnew(FxRobot robot) {
        TableView<ArrivalRow> rows = robot.lookup("#arrivals-rows").queryTableView();
        robot.interact(() -> rows.getSelectionModel().selectAll());

        robot.interact(() -> model.refresh());

        assertThat(rows.getSelectionModel().getSelectedItems()).hasSize(3);
    }

    @Test
    void escapeLeavesAPreviewAndStoresNothing(FxRobot robot) {
        arrivals.next = PaperArrivals.file();
        robot.interact(() -> model.imports().open(Path.of("pms.csv")));

        robot.push(KeyCode.ESCAPE);

        assertThat(robot.lookup("#import").tryQuery()).isEmpty();
        assertThat(arrivals.rows).hasSize(3);
    }

    private void draw(String name) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Gallery.glance(stage.getScene(), name));
    }

    private Navigator navigator() {
        return new Navigator() {
            @Override
            public void go(Destination to) {
                gone.add(to);
            }

            @Override
            public void back() {}
        };
    }
}
