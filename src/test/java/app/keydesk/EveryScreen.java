package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.arrivals.ImportPreview;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Typing;
import app.keydesk.ui.Destination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Goes to every list of the rail and the group check-in, to every screen beside the rooms, to what lies over them, and to the
 * windows of their own; all filled from the demo hotel.
 */
final class EveryScreen {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningDesk desk;
    private final FxRobot robot;

    EveryScreen(RunningDesk desk, FxRobot robot) {
        this.desk = desk;
        this.robot = robot;
    }

    /** Hears of each screen once it is there; {@code shown}: the window that it is in. */
    interface Visit {
        void at(String name, Scene shown);
    }

    void visit(Visit visit) {
        desk.synced();
        expectAParty();
        List<ToggleButton> places =
                List.copyOf(robot.lookup(".rail .toggle-button").queryAllAs(ToggleButton.class));
        assertThat(places).hasSizeGreaterThan(4);
        for (ToggleButton place : places) {
            robot.interact(place::fire);
            WaitForAsyncUtils.waitForFxEvents();
            visit.at(place.getId(), scene());
            if (place.getId().equals("rail-arrivals")) {
                checkIn(visit);
            }
        }
        robot.interact(places.getFirst()::fire);
        besides().forEach((name, to) -> {
            desk.side(side -> side.go(to));
            shows("#" + name);
            visit.at(name, scene());
        });
    }

    /** The tour over the rooms, and then without it. */
    void visitTour(Visit visit) {
        desk.synced();
        shows("#tour-end");
        visit.at("tour", scene());
        robot.interact(() -> robot.lookup("#tour-end").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What lies over the screens: the palette with lines of each kind, and the keys of the keyboard. */
    void visitOverlays(Visit visit) {
        String guest = desk.room(0, 1).guestNames().getFirst();
        press(KeyCode.K, true);
        Typing.write(robot, guest.substring(0, 2));
        await().atMost(PATIENCE)
                .until(() -> robot.lookup(".palette-found").queryAll().size() > 3);
        visit.at("palette", scene());
        press(KeyCode.ESCAPE, false);
        press(KeyCode.F1, false);
        WaitForAsyncUtils.waitForFxEvents();
        visit.at("key-map", scene());
        press(KeyCode.ESCAPE, false);
        press(KeyCode.F9, false);
        shows("#lock");
        visit.at("lock", scene());
        robot.interact(() -> robot.lookup("#lock-go-on").queryButton().fire());
        await().atMost(PATIENCE).until(() -> !robot.lookup("#lock").query().isVisible());
    }

    /** What opens in a window of its own: from the menu, and of itself after a defect. */
    void visitWindows(Visit visit) {
        for (String name : List.of("connect", "faults", "about")) {
            robot.interact(() -> menu("menu-" + name).fire());
            window(name, visit);
        }
        robot.interact(() -> {
            Thread here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, new IllegalStateException("played"));
        });
        window("trouble", visit);
    }

    private MenuItem menu(String id) {
        return robot.lookup("#shell-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void window(String name, Visit visit) {
        shows("#" + name);
        Scene shown = robot.lookup("#" + name).query().getScene();
        visit.at(name, shown);
        robot.interact(() -> shown.getWindow().hide());
    }

    /** Three rooms whose guests come today, as the PMS would tell. */
    private void expectAParty() {
        LocalDate today = desk.arrivals().today();
        String lines = desk.desk().board().rooms().stream()
                .filter(tile -> tile.phoneKeys() + tile.cardKeys() == 0)
                .limit(3)
                .map(room -> "R-%1$s,Party of %1$s,%1$s,%2$s,%3$s,2"
                        .formatted(room.number().text(), today, today.plusDays(2)))
                .collect(Collectors.joining("\n", "Reservation,Guest,Room,Arrival,Departure,Keys\n", "\n"));
        try {
            Path csv = Files.writeString(Files.createTempFile("arrivals", ".csv"), lines);
            desk.arrivals().apply((ImportPreview.Readable) desk.arrivals().preview(csv));
            Files.delete(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkIn(Visit visit) {
        TableView<?> rows = robot.lookup("#arrivals-rows").queryTableView();
        await().atMost(PATIENCE).until(() -> rows.getItems().size() == 3);
        robot.interact(() -> {
            rows.getSelectionModel().selectAll();
            robot.lookup("#arrivals-check-in").queryButton().fire();
        });
        await().atMost(PATIENCE)
                .until(() -> robot.lookup("#checkin-rows")
                                .queryTableView()
                                .getItems()
                                .size()
                        == 3);
        WaitForAsyncUtils.waitForFxEvents();
        visit.at("checkin", scene());
    }

    private void shows(String id) {
        await().atMost(PATIENCE)
                .until(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Scene scene() {
        return robot.lookup("#shell").query().getScene();
    }

    /** Not by the robot: a window larger than the screen gets no keys from it. */
    private void press(KeyCode code, boolean isShortcut) {
        robot.interact(() -> {
            Event.fireEvent(
                    scene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, isShortcut, false, false));
        });
    }

    private Map<String, Destination> besides() {
        RoomTile room = desk.room(0, 1);
        var key = desk.desk().board().room(room.id()).orElseThrow().liveKeys().getFirst();
        CredentialId id = key.id();
        AcsUserId guest = Objects.requireNonNull(key.credential().guestId());
        Map<String, Destination> screens = new LinkedHashMap<>();
        desk.side(side -> side.choose(room.id()));
        screens.put("stay", new Destination.Room(room.id()));
        screens.put("new-key-form", new Destination.NewStay(room.id()));
        screens.put("stop", new Destination.StopKeys(List.of(id)));
        screens.put("change", new Destination.ChangeKey(id));
        screens.put("move", new Destination.MoveRoom(room.id()));
        screens.put("lost-key", new Destination.LostKey(id));
        screens.put("lost-phone", new Destination.LostPhone(guest));
        screens.put("invite", new Destination.Invite(guest));
        screens.put("remove-guest", new Destination.RemoveGuest(guest));
        screens.put("held", new Destination.Held(guest));
        screens.put("group", new Destination.Group(List.of(room.id())));
        screens.put("key", new Destination.Key(id));
        screens.put("receipt", new Destination.Receipt(id));
        screens.put("guest", new Destination.Person(guest));
        screens.put("read-card", new Destination.ReadCard());
        return screens;
    }
}
