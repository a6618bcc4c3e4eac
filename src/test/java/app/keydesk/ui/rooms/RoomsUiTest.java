package app.keydesk.ui.rooms;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.card;
import static app.keydesk.cache.sqlite.SampleHotel.guest;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.sqlite.SampleHotel;
import app.keydesk.cache.sqlite.SqliteHotelCache;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.EntranceId;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.KeptChoices;
import app.keydesk.testing.Legibility;
import app.keydesk.testing.MovedClock;
import app.keydesk.testing.ScreenWords;
import app.keydesk.testing.Tiles;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The grid under the fingers: its size, its days, and the number pad. */
@ExtendWith(ApplicationExtension.class)
class RoomsUiTest {
    private static final int ROOMS = 300;

    @TempDir
    private Path folder;

    private final KeptChoices memory = new KeptChoices();
    private final List<EntranceId> opened = new ArrayList<>();
    private final MovedClock clock = MovedClock.standingAt(NOW);
    private SqliteHotelCache cache;
    private RoomsViewModel model;
    private Scene scene;
    private Theme theme;

    @Start
    void start(Stage stage) {
        cache = SampleHotel.open(folder);
        fill();
        Words words = ScreenWords.of(RoomsViewModel.class, SampleHotel.ZONE);
        model = new RoomsViewModel(
                SampleHotel.board(cache, clock), new Work(Runnable::run, Runnable::run), words, opened::add, memory);
        scene = new Scene(new RoomsView(model, words.own()), 980, 700);
        theme = new Theme(scene);
        theme.set(Look.LIGHT);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        model.load();
    }

    private void fill() {
        Object[] rooms = new Object[ROOMS];
        for (int number = 0; number < ROOMS; number++) {
            rooms[number] = room(String.valueOf(100 * (1 + number / 50) + number % 50));
        }
        cache.store(page(rooms), NOW);
        cache.store(
                page(guest("anna", "Anna Müller"), guest("ben", "Ben Ohm"), guest("eva", "Eva Lund von Hohenfels")),
                NOW);
        cache.store(
                page(
                        card("k1", "anna", "100").build(),
                        card("k2", "ben", "100").build(),
                        card("k3", "eva", "100")
                                .from("2026-06-12T13:00:00Z")
                                .until("2026-06-15T09:00:00Z")
                                .build(),
                        card("k4", "eva", "102").until("2026-06-10T16:00:00Z").build()),
                NOW);
    }

    @AfterEach
    void stop() {
        model.close();
        cache.close();
    }

    @Test
    void controlPlusAndMinusScaleTheRoomsAndTheSizeIsKept(FxRobot robot) {
        double before = tile(robot).getBoundsInParent().getHeight();
        focusGrid(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ADD);
        WaitForAsyncUtils.waitForFxEvents();
        double larger = tile(robot).getBoundsInParent().getHeight();
        draw(robot, "rooms-large");
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(larger).isGreaterThan(before);
        assertThat(tile(robot).getBoundsInParent().getHeight()).isLessThan(before);
        assertThat(robot.lookup("#rooms-smaller").query().isDisabled()).isTrue();
        assertThat(memory.choices).containsEntry("rooms.size", "SMALL");
        draw(robot, "rooms-small");
    }

    @Test
    void theDaysStandBesideEachRoomThatIsSeenAndNoOther(FxRobot robot) {
        robot.clickOn("#rooms-days");
        WaitForAsyncUtils.waitForFxEvents();
        draw(robot, "rooms-days");

        Set<Node> bars = robot.lookup(".stay-strip-bar").queryAll();
        assertThat(bars)
                .extracting(bar -> ((Label) bar).getText())
                .contains("Anna Müller +1", "Eva Lund von Hohenfels");
        assertThat(robot.lookup(".room-days").queryAll()).hasSizeLessThan(20);
        RoomGrid grid = robot.lookup("#rooms-grid").query();
        assertThat(grid.rows()).hasSize(ROOMS);

        for (Look look : List.of(Look.DARK, Look.CONTRAST, Look.LIGHT)) {
            robot.interact(() -> {
                theme.set(look);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                assertThat(Legibility.of(scene).faint()).as(look.name()).isEmpty();
            });
        }
        robot.interact(() -> grid.reveal(ROOMS - 1));
        assertThat(robot.lookup(".room-days").queryAll()).hasSizeLessThan(40);
        focusGrid(robot);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(opened).containsExactly(SampleHotel.door("101"));
    }

    @Test
    void theNumberPadFindsAndOpensARoom(FxRobot robot) {
        focusGrid(robot);
        pad(robot, KeyCode.NUMPAD1, "1");
        pad(robot, KeyCode.NUMPAD0, "0");
        pad(robot, KeyCode.NUMPAD2, "2");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#rooms-search").<TextField>query().getText()).isEqualTo("102");
        robot.push(KeyCode.ENTER);
        assertThat(opened).containsExactly(SampleHotel.door("102"));
    }

    @Test
    void digitsTypedOverAChipAreASearchTooAndPadArrowsMove(FxRobot robot) {
        robot.interact(() -> robot.lookup("#rooms-state-VACANT").query().requestFocus());
        robot.interact(() -> scene.getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "4", "", KeyCode.UNDEFINED, false, false, false, false)));
        assertThat(robot.lookup("#rooms-search").<TextField>query().getText()).isEqualTo("4");

        robot.interact(model::clearFilters);
        focusGrid(robot);
        robot.push(KeyCode.KP_DOWN);
        robot.push(KeyCode.KP_RIGHT);
        assertThat(model.chosenProperty().get()).isEqualTo(SampleHotel.door("101"));
    }

    @Test
    void aNameThatIsTooLongIsCutAndReadWholeUnderTheMouseAndAloud(FxRobot robot) {
        Node tile = tile(robot, "102");
        assertThat(Tiles.words(tile)).anyMatch(words -> words.startsWith("Eva Lund") && words.endsWith("…"));
        assertThat(spoken(tile)).contains("Eva Lund von Hohenfels");

        robot.moveTo(tile).moveBy(3, 3);
        assertThat(tip(tile)).isEqualTo("Eva Lund von Hohenfels");
        robot.moveTo(tile(robot, "103"));
        assertThat(tip(tile)).as("the mouse left").isNull();
    }

    @Test
    void aFloorIsChosenFromAllThatThereAreAndIsNamedThen(FxRobot robot) {
        ComboBox<Integer> floors = robot.lookup("#rooms-floor").query();
        assertThat(face(floors)).isEqualTo("All floors");
        robot.clickOn(floors);
        assertThat(floors.getItems()).containsExactly(null, 1, 2, 3, 4, 5, 6);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(model.floorProperty().get()).isEqualTo(2);
        assertThat(face(floors)).isEqualTo("Floor 2");

        robot.interact(() -> cache.store(page(room("700")), NOW));
        assertThat(model.floorProperty().get()).isEqualTo(2);
        assertThat(face(floors)).isEqualTo("Floor 2");
    }

    private static String face(ComboBox<?> box) {
        return box.getChildrenUnmodifiable().stream()
                .filter(ListCell.class::isInstance)
                .map(cell -> ((ListCell<?>) cell).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void severalGuestsAreCountedAndNamedUnderTheMouse(FxRobot robot) {
        Node tile = tile(robot, "100");
        assertThat(Tiles.words(tile)).contains("Anna Müller +2");

        robot.moveTo(tile).moveBy(3, 3);
        assertThat(tip(tile)).isEqualTo("Anna Müller\nBen Ohm\nEva Lund von Hohenfels");
    }

    @Test
    void theChosenTileIsRingedAndKeepsTheColourOfItsState(FxRobot robot) {
        for (Look look : List.of(Look.LIGHT, Look.DARK, Look.CONTRAST)) {
            robot.interact(() -> theme.set(look));
            for (String number : List.of("100", "102")) {
                robot.interact(() -> model.choose(null));
                Region tile = (Region) tile(robot, number);
                Paint stripe = strokes(tile).getFirst().getLeftStroke();

                robot.interact(() -> model.choose(new EntranceId("door-" + number)));

                assertThat(strokes(tile))
                        .as("%s in %s", number, look)
                        .extracting(BorderStroke::getLeftStroke)
                        .contains(stripe);
                assertThat(strokes(tile).getFirst().getTopStroke()).isNotEqualTo(stripe);
            }
            draw(robot, "chosen-" + look);
        }
    }

    @Test
    void theChosenTileIsStrongerThanItsNeighbours(FxRobot robot) {
        for (Look look : List.of(Look.DARK, Look.CONTRAST, Look.LIGHT)) {
            robot.interact(() -> theme.set(look));
            robot.interact(() -> model.choose(new EntranceId("door-102")));
            Region chosen = (Region) tile(robot, "102");
            Color page = look == Look.DARK ? Color.web("#0d1117") : Color.WHITE;
            for (String number : List.of("100", "101", "103")) {
                Region other = (Region) tile(robot, number);
                assertThat(ring(chosen, page))
                        .as("ring of 102 beside %s in %s", number, look)
                        .isGreaterThanOrEqualTo(ring(other, page))
                        .isGreaterThan(Legibility.TEXT);
                assertThat(strokes(chosen).getFirst().getWidths().getTop())
                        .isGreaterThan(strokes(other).getFirst().getWidths().getTop());
                assertThat(chosen.getBackground().getFills().getLast().getFill())
                        .as("ground of 102 beside %s in %s", number, look)
                        .isNotEqualTo(other.getBackground().getFills().getLast().getFill());
            }
            assertThat(chosen.getEffect()).as(look.name()).isNotNull();
        }
    }

    private static double ring(Region tile, Color page) {
        return Legibility.ratio((Color) strokes(tile).getFirst().getTopStroke(), page);
    }

    @Test
    void aVacantTileIsTheQuietestOfAllInTheContrastLook(FxRobot robot) {
        robot.interact(() -> theme.set(Look.CONTRAST));

        assertThat(stripe(robot, "101")).isLessThan(stripe(robot, "100")).isLessThan(stripe(robot, "102"));
    }

    private double stripe(FxRobot robot, String number) {
        return ((Region) tile(robot, number)).getBorder().getInsets().getLeft();
    }

    private static List<BorderStroke> strokes(Region tile) {
        return tile.getBorder().getStrokes();
    }

    @Test
    void aRoomForWhichSomebodyIsExpectedSaysSoAndWho(FxRobot robot) {
        LocalDate today = LocalDate.ofInstant(NOW, SampleHotel.ZONE);
        Arrival cleo = new Arrival("R1", "Cleo Novak", "", "", "105", today, today.plusDays(1), 1);
        robot.interact(() -> cache.arrivals().save(List.of(cleo), NOW));

        assertThat(Tiles.words(tile(robot, "105")))
                .contains("Expected", "Cleo Novak")
                .doesNotContain("Vacant");
        draw(robot, "expected");
    }

    @Test
    void aRoomThatChangesIsDrawnAnewAlone(FxRobot robot) {
        List<String> drawn = new ArrayList<>();
        robot.interact(() -> scene.getRoot()
                .lookupAll(".tile")
                .forEach(tile -> ((Parent) tile)
                        .getChildrenUnmodifiable()
                        .forEach(text -> ((Text) text)
                                .textProperty()
                                .subscribe((before, now) ->
                                        drawn.add(Tiles.words(tile).getFirst())))));
        robot.interact(() -> cache.store(page(card("k9", "ben", "103").build()), NOW));
        robot.interact(() -> scene.getRoot().layout());

        assertThat(Tiles.words(tile(robot, "103"))).contains("Ben Ohm", "In house");
        assertThat(drawn).isNotEmpty().containsOnly("103");
    }

    @Test
    void aDayThatIsTodaySinceMidnightIsNotNamedAnyMore(FxRobot robot) {
        robot.interact(() -> cache.store(page(card("k9", "ben", "103").build()), NOW));
        assertThat(Tiles.words(tile(robot, "103"))).anyMatch(words -> words.contains("Fri 11:00"));

        Instant afterMidnight = Instant.parse("2026-06-11T22:30:00Z");
        clock.forward(Duration.between(NOW, afterMidnight));
        robot.interact(() -> cache.turn(NOW, afterMidnight, SampleHotel.ZONE));
        robot.interact(() -> scene.getRoot().layout());

        assertThat(Tiles.words(tile(robot, "103")))
                .contains("In house")
                .anyMatch(words -> words.contains("11:00"))
                .noneMatch(words -> words.contains("Fri"));
    }

    @Test
    void theWheelAndThePageKeysScrollAndTheChosenRoomIsSaidAloud(FxRobot robot) {
        RoomGrid grid = robot.lookup("#rooms-grid").query();
        robot.moveTo(grid);
        robot.scroll(5, VerticalDirection.DOWN);
        robot.interact(() -> scene.getRoot().layout());
        assertThat(scene.getRoot().lookupAll(".tile").stream()
                        .filter(Node::isVisible)
                        .map(tile -> Tiles.words(tile).getFirst()))
                .doesNotContain("100");

        focusGrid(robot);
        robot.push(KeyCode.HOME);
        assertThat(model.chosenProperty().get()).isEqualTo(SampleHotel.door("100"));
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(model.chosenProperty().get()).isNotEqualTo(SampleHotel.door("100"));
        robot.push(KeyCode.END);
        robot.interact(() -> scene.getRoot().layout());
        Node last = tile(robot, "649");
        assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .isSameAs(last);
        assertThat(grid.wholeProperty().get()).isTrue();
    }

    private static String spoken(Node tile) {
        return String.valueOf(tile.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    /** What is installed to open under the mouse. */
    private static String tip(Node tile) {
        return tile.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .findFirst()
                .orElse(null);
    }

    private void focusGrid(FxRobot robot) {
        robot.interact(() -> robot.lookup("#rooms-grid").query().requestFocus());
    }

    /** The headless robot has no number pad: the two events that a desktop sends for one of its digits. */
    private void pad(FxRobot robot, KeyCode code, String digit) {
        for (KeyEvent event : List.of(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false),
                new KeyEvent(KeyEvent.KEY_TYPED, digit, "", KeyCode.UNDEFINED, false, false, false, false))) {
            robot.interact(() -> scene.getFocusOwner().fireEvent(event));
        }
    }

    private static Node tile(FxRobot robot) {
        return tile(robot, "100");
    }

    private static Node tile(FxRobot robot, String number) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Tiles.of(robot.lookup("#rooms-grid").query().getScene(), number));
    }

    private void draw(FxRobot robot, String name) {
        robot.interact(() -> Gallery.glance(scene, name));
    }
}
