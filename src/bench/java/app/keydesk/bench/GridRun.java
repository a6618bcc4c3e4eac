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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/** The grid of the files in the folder given first, or a plain list of as many rows; prints its times, one kind a line. */
public final class GridRun {
    private static final double ROW = 74;
    private static final int ROWS = 2_000;
    private static final int SCROLLS = 240;
    private static final int CHANGES = 60;
    private static final int PULSES_OF_CHANGE = 12;
    private static final List<String> TYPED = Stream.of("1012", "guest 17", "house", "204 9", "Guest 7003", "due")
            .flatMap(GridRun::typedAndTakenBack)
            .toList();

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

    /** What the search holds after each key: the letters of {@code words} one by one, then nothing. */
    private static Stream<String> typedAndTakenBack(String words) {
        return IntStream.rangeClosed(1, words.length() + 1)
                .mapToObj(length -> length > words.length() ? "" : words.substring(0, length));
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
        RoomsView view = pulses.call(() -> new RoomsView(model, words().own()));
        pulses.call(() -> show(view));
        pulses.print(
                "layout",
                pulses.during(
                        1,
                        step -> model.load(),
                        () -> model.loadedProperty().get()
                                && view.wholeProperty().get()));
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

    /** Half a row a pulse, as a wheel does it. */
    private void scroll(Region list) throws Exception {
        Node flow = pulses.call(() -> list.lookup(".virtual-flow"));
        Node target = flow == null ? list : flow;
        pulses.print("scroll", pulses.during(SCROLLS, step -> target.fireEvent(wheel(list, -ROW / 2))));
        pulses.call(() -> {
            target.fireEvent(wheel(list, ROW * ROWS));
            return list;
        });
    }

    private static ScrollEvent wheel(Region list, double by) {
        Point2D at = list.localToScreen(list.getWidth() / 2, list.getHeight() / 2);
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                list.getWidth() / 2,
                list.getHeight() / 2,
                at.getX(),
                at.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    /** One key of a room on the screen is gone: how long the FX thread is busy with it, and how many tiles are filled anew. */
    private void change(RoomsViewModel model) throws Exception {
        pulses.during(2, step -> {});
        Set<Node> filled = pulses.call(this::watchTiles);
        List<RoomTile> shown = model.shownProperty().get().subList(0, CHANGES * 2 / 3);
        List<Credential> keys = desk.cache()
                .liveKeys(
                        shown.stream().map(RoomTile::id).toList(), desk.clock().instant());
        pulses.takeTasks();
        for (Credential key : keys) {
            pulses.call(() -> filled.retainAll(List.of()));
            List<Double> times = pulses.during(PULSES_OF_CHANGE, step -> {
                if (step == 0) {
                    Thread.ofVirtual().start(() -> desk.cache().forget(List.of(key.id()), List.of()));
                }
            });
            int tiles = pulses.call(filled::size);
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

    /** Gathers the tiles on which a text is written anew. */
    private Set<Node> watchTiles() {
        Set<Node> filled = new HashSet<>();
        for (Node tile : pulses.scene().getRoot().lookupAll(".tile")) {
            for (Node text : ((Parent) tile).getChildrenUnmodifiable()) {
                ((Text) text).textProperty().subscribe((before, now) -> filled.add(tile));
                text.visibleProperty().subscribe((before, now) -> filled.add(tile));
            }
        }
        return filled;
    }
}
