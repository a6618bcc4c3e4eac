package app.keydesk.bench;

import app.keydesk.desk.Board;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.FxThread;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.rooms.RoomsView;
import app.keydesk.ui.rooms.RoomsViewModel;
import app.keydesk.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The grid of the files in the folder given first, or a plain list of as many rows; prints its times, one kind a line. */
public final class GridRun {
    private static final double ROW = 74;
    private static final int ROWS = 2_000;
    private static final int SCROLLS = 240;
    private static final int CHANGES = 60;
    private static final int PULSES_OF_CHANGE = 12;
    private static final List<String> TYPED = List.of("1", "10", "101", "1012", "1", "", "g", "gu", "gue", "gues", "");

    private static final ListMemory NOTHING_KEPT = new ListMemory() {
        @Override
        public Optional<String> recall(String name) {
            return Optional.empty();
        }

        @Override
        public void keep(String name, String choice) {
            // each run begins as a new desk does
        }
    };

    private final Pulses pulses = new Pulses();
    private final BenchDesk desk;

    private GridRun(BenchDesk desk) {
        this.desk = desk;
    }

    public static void main(String[] args) throws Exception {
        Platform.startup(() -> {});
        try (BenchDesk desk = BenchDesk.alone(Path.of(args[0]))) {
            GridRun run = new GridRun(desk);
            if (args[1].equals("plain")) {
                run.plain();
            } else {
                run.grid();
            }
        }
        Platform.exit();
    }

    private void plain() throws Exception {
        ListView<String> list = new ListView<>();
        list.setFixedCellSize(ROW);
        pulses.call(() -> show(list));
        pulses.print(
                "layout",
                pulses.during(
                        1,
                        step -> list.getItems()
                                .setAll(IntStream.range(0, ROWS)
                                        .mapToObj(row -> "Row " + row)
                                        .toList())));
        scroll(list);
    }

    private void grid() throws Exception {
        Executor fx = task -> new FxThread().execute(() -> pulses.timed(task));
        Work work = new Work(Executors.newVirtualThreadPerTaskExecutor(), fx);
        Board board = desk.front().board();
        RoomsViewModel model = pulses.call(() -> new RoomsViewModel(board, work, words(), room -> {}, NOTHING_KEPT));
        pulses.call(() -> show(new RoomsView(model, words().own())));
        pulses.print(
                "layout",
                pulses.during(
                        1, step -> model.load(), () -> model.loadedProperty().get()));
        scroll(pulses.call(() -> (Region) pulses.scene().lookup("#rooms-grid")));
        pulses.print(
                "search",
                pulses.during(TYPED.size(), step -> model.searchProperty().set(TYPED.get(step))));
        change(model);
    }

    private static Words words() {
        Texts shared = Texts.english(ProblemTexts.class);
        return new Words(Texts.english(RoomsView.class), shared, new ProblemTexts(shared), BenchDesk.ZONE);
    }

    private Region show(Region content) {
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        Scene scene = new Scene(content, 1280, 760);
        new Theme(scene).set(Theme.Look.LIGHT);
        stage.setScene(scene);
        stage.show();
        pulses.follow(scene);
        return content;
    }

    private void scroll(Region list) throws Exception {
        VirtualFlow<?> flow = pulses.call(() -> (VirtualFlow<?>) list.lookup(".virtual-flow"));
        pulses.print("scroll", pulses.during(SCROLLS, step -> flow.scrollPixels(ROW / 2)));
        pulses.call(() -> {
            flow.scrollTo(0);
            return flow;
        });
    }

    /** One key of a room on the screen is gone: how long the FX thread is busy with it, and how many tiles are filled anew. */
    private void change(RoomsViewModel model) throws Exception {
        pulses.during(2, step -> {});
        Set<Node> shownTiles = pulses.call(() -> pulses.scene().getRoot().lookupAll(".tile"));
        int[] filled = new int[1];
        pulses.call(() -> {
            shownTiles.forEach(tile -> tile.accessibleTextProperty().subscribe((before, now) -> filled[0]++));
            return shownTiles;
        });
        List<RoomTile> shown = model.shownProperty().get().subList(0, CHANGES * 2 / 3);
        List<Credential> keys = desk.cache()
                .liveKeys(
                        shown.stream().map(RoomTile::id).toList(), desk.clock().instant());
        pulses.takeTasks();
        for (Credential key : keys) {
            int before = pulses.call(() -> filled[0]);
            List<Double> times = pulses.during(PULSES_OF_CHANGE, step -> {
                if (step == 0) {
                    Thread.ofVirtual().start(() -> desk.cache().forget(List.of(key.id()), List.of()));
                }
            });
            int tiles = pulses.call(() -> filled[0]) - before;
            times.addAll(pulses.takeTasks());
            pulses.print(
                    "change",
                    List.of(times.stream()
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElse(0)));
            pulses.print("tiles", List.of((double) tiles));
        }
    }
}
