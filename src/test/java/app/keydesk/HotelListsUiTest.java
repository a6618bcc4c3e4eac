package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.Gallery;
import app.keydesk.testing.Typing;
import app.keydesk.ui.theme.Theme;
import app.keydesk.ui.theme.Theme.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Who is in house, who leaves and every key, in the whole window. */
@ExtendWith(ApplicationExtension.class)
class HotelListsUiTest {
    @TempDir
    static Path folder;

    private RunningDesk desk;
    private Theme theme;

    @Start
    void start(Stage shown) throws IOException {
        desk = new RunningDesk(folder, shown);
        theme = new Theme(shown.getScene());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aRoomThatChangesIsPaintedAloneNotWithAPictureOfTheWholeList(FxRobot robot) {
        desk.synced();
        Node above = robot.lookup("#rooms-grid").query();
        while (above != null) {
            assertThat(above.isCache()).as("%s is kept as a picture", above).isFalse();
            above = above.getParent();
        }
    }

    @Test
    void everyPlaceBesideTheRoomsIsHeadedByItsName(FxRobot robot) {
        desk.synced();
        for (ToggleButton place : robot.lookup(".rail .toggle-button").queryAllAs(ToggleButton.class)) {
            robot.interact(place::fire);
            if (!place.getId().equals("rail-rooms")) {
                assertThat(robot.lookup(".title-3").queryAllAs(Node.class))
                        .as(place.getId())
                        .anyMatch(title ->
                                title.isVisible() && title.getBoundsInParent().getHeight() > 0);
            }
        }
    }

    @Test
    void whatIsSaidOfAKeyIsToldWholeInTheListOfKeys(FxRobot robot) {
        desk.synced();
        robot.clickOn("#rail-keys");
        await().until(() -> !robot.lookup(".told").queryAll().isEmpty());

        robot.interact(() -> robot.lookup(".told").queryAllAs(Text.class).stream()
                .filter(words -> !words.getText().isEmpty() && words.getScene() != null)
                .forEach(words -> assertThat(words.getParent().getLayoutBounds().contains(words.getBoundsInParent()))
                        .as(words.getText())
                        .isTrue()));
    }

    @Test
    void aDateIsTypedWithSlashesAndOpensNothing(FxRobot robot) {
        desk.synced();
        await().until(() -> robot.lookup("#rooms-search").query().isFocused());
        Typing.write(robot, desk.room(0, 1).number().text());
        robot.push(KeyCode.ENTER).push(KeyCode.F5);
        await().until(() -> robot.lookup("#departure").tryQuery().isPresent());
        DatePicker departure = robot.lookup("#departure").queryAs(DatePicker.class);
        robot.interact(() -> {
            departure.getEditor().clear();
            departure.requestFocus();
        });

        Typing.write(robot, "11/28/2026");

        assertThat(robot.lookup("#palette-field").tryQuery()).isEmpty();
        assertThat(departure.getEditor().getText()).isEqualTo("11/28/2026");
    }

    @Test
    void thePaletteLeadsToARoomAGuestAndAnActAndEscGivesTheCursorBack(FxRobot robot) {
        desk.synced();
        RoomTile room = roomFoundAlone();
        String guest = room.guestNames().getFirst();
        await().until(() -> robot.lookup("#rooms-search").query().isFocused());

        Typing.write(robot, "/");
        await().until(() -> robot.lookup("#palette-field").query().isFocused());
        Typing.write(robot, room.number().text());
        robot.push(KeyCode.ENTER);
        await().until(() -> robot.lookup("#stay-room").tryQuery().isPresent());

        robot.push(KeyCode.CONTROL, KeyCode.K);
        Typing.write(robot, guest);
        await().until(() -> robot.lookup(".palette-found").queryAll().size() > 2);
        await().untilAsserted(() -> assertThat(
                        robot.lookup("#palette-lines").queryListView().getItems())
                .extracting(Object::toString)
                .as("told apart by their rooms")
                .anyMatch(line -> line.startsWith("Found[kind=GUEST, title=" + guest + ", detail="
                        + room.number().text() + ",")));
        draw(robot, "palette");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER); // the room comes first
        await().until(() -> robot.lookup("#guest").tryQuery().isPresent());

        robot.push(KeyCode.CONTROL, KeyCode.K);
        Typing.write(robot, "new stay");
        robot.push(KeyCode.ENTER);
        await().until(() -> robot.lookup("#name").tryQuery().isPresent());
        Typing.write(robot.clickOn("#name"), "Half");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.ESCAPE);
        Typing.write(robot, " typed");
        assertThat(robot.lookup("#name").queryTextInputControl().getText()).isEqualTo("Half typed");

        robot.push(KeyCode.F1);
        await().until(() -> robot.lookup(".key-section").queryAll().size() == 3);
        draw(robot, "key-map");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#key-map").query().isVisible()).isFalse();
    }

    @Test
    void aGuestIsFoundInHouseAndTheirKeyAmongAllKeys(FxRobot robot) {
        desk.synced();
        Instant now = desk.desk().board().now();
        long inHouse = desk.desk().board().rooms().stream()
                .filter(tile -> tile.from() != null && !tile.from().isAfter(now))
                .count();
        RoomTile room = desk.room(0, 1);
        String guest = room.guestNames().getFirst();

        robot.clickOn("#rail-in-house");
        await().until(() -> text(robot, "#in-house-count").equals(inHouse + " of " + inHouse));
        draw(robot, "in-house");
        Typing.write(robot, room.number().text());
        await().until(() -> rows(robot, "in-house").getItems().size() == 1);
        robot.interact(() -> {
            rows(robot, "in-house").getSelectionModel().select(0);
            rows(robot, "in-house").requestFocus();
        });
        robot.push(KeyCode.ENTER);
        await().until(() -> robot.lookup("#stay-room").tryQuery().isPresent());
        assertThat(text(robot, "#stay-room")).contains(room.number().text());

        robot.clickOn("#rail-departures");
        await().until(() -> robot.lookup("#departures-rows").tryQuery().isPresent());
        draw(robot, "departures");

        robot.interact(() -> rows(robot, "departures")
                .getSortOrder()
                .add(rows(robot, "departures").getColumns().get(1)));
        await().until(() -> kept().contains("\"departures.sort\" : \"guest\""));

        robot.clickOn("#rail-keys");
        await().until(() -> !rows(robot, "keys").getItems().isEmpty());
        Typing.write(robot, guest);
        await().until(() -> text(robot, "#keys-count").equals("1 of 1"));
        draw(robot, "keys");
        robot.clickOn("#keys-span-ALL");
        robot.interact(() -> {
            rows(robot, "keys").getSelectionModel().select(0);
            rows(robot, "keys").requestFocus();
        });
        robot.push(KeyCode.ENTER);
        await().until(() -> robot.lookup("#key").tryQuery().isPresent());
    }

    /** A room with a card whose guest's words are together in no other room. */
    private RoomTile roomFoundAlone() {
        List<RoomTile> rooms = desk.desk().board().rooms();
        return rooms.stream()
                .filter(room -> room.phoneKeys() == 0 && room.cardKeys() == 1)
                .filter(room -> rooms.stream()
                                .filter(other -> List.of(
                                                room.guestNames().getFirst().split(" "))
                                        .stream()
                                        .allMatch(word -> String.join(" ", other.guestNames())
                                                .contains(word)))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    private static String kept() throws IOException {
        Path settings = folder.resolve("settings.json");
        return Files.exists(settings) ? Files.readString(settings) : "";
    }

    private static TableView<Object> rows(FxRobot robot, String list) {
        return robot.lookup("#" + list + "-rows").queryTableView();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private void draw(FxRobot robot, String name) {
        for (Look look : new Look[] {Look.DARK, Look.LIGHT}) {
            robot.interact(() -> {
                theme.set(look);
                Gallery.glance(robot.lookup("#shell").query().getScene(), name + "-" + look);
            });
        }
    }
}
