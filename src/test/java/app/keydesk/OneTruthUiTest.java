package app.keydesk;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.desk.arrivals.ImportPreview.Readable;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** One word has one number, wherever it stands. */
@ExtendWith(ApplicationExtension.class)
class OneTruthUiTest {
    @TempDir
    static Path folder;

    private RunningDesk desk;

    @Start
    void start(Stage shown) throws IOException {
        desk = new RunningDesk(folder, shown);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aChipOfTheGridCountsWhatTheListOfTheSameWordHolds(FxRobot robot) throws IOException {
        desk.synced();
        expectSomebody();
        long expected = desk.arrivals().list().stream()
                .filter(row -> row.state() == ArrivalState.EXPECTED)
                .map(ArrivalRow::room)
                .distinct()
                .count();

        assertThat(expected).isEqualTo(4);
        await().until(() -> chip(robot, RoomState.EXPECTED) == expected);
        assertThat(chip(robot, null)).isEqualTo(desk.desk().board().rooms().size());
        long inHouse = chip(robot, RoomState.IN_HOUSE);
        long dueOut = chip(robot, RoomState.DUE_OUT);

        assertThat(listed(robot, "in-house")).isEqualTo(inHouse);
        assertThat(listed(robot, "departures")).isEqualTo(dueOut);
    }

    @Test
    void aChipShowsAsManyRoomsAsItSays(FxRobot robot) throws IOException {
        desk.synced();
        expectSomebody();

        for (RoomState state : RoomState.values()) {
            ToggleButton chip = robot.lookup("#rooms-state-" + state.name()).queryAs(ToggleButton.class);
            robot.interact(chip::fire);
            assertThat(number(robot, "#rooms-found")).as(state.name()).isEqualTo(chip(robot, state));
        }
    }

    /** In three rooms that are free, and in one that somebody still has. */
    private void expectSomebody() throws IOException {
        LocalDate today = desk.arrivals().today();
        Stream<RoomTile> free = desk.desk().board().rooms().stream()
                .filter(tile -> tile.is(RoomState.VACANT))
                .limit(3);
        String lines = Stream.concat(free, Stream.of(desk.room(0, 1)))
                .map(room -> "R-%1$s,Cleo Fable %1$s,%1$s,%2$s,%3$s"
                        .formatted(room.number().text(), today, today.plusDays(2)))
                .collect(Collectors.joining("\n", "Reservation,Guest,Room,Arrival,Departure\n", "\n"));
        Path file = Files.writeString(Files.createTempFile(folder, "arrivals", ".csv"), lines);
        desk.arrivals().apply((Readable) desk.arrivals().preview(file));
    }

    private static long listed(FxRobot robot, String list) {
        robot.clickOn("#rail-" + list);
        await().until(() -> robot.lookup("#" + list + "-count").tryQueryAs(Labeled.class).stream()
                .anyMatch(count -> !count.getText().isBlank()));
        return number(robot, "#" + list + "-count");
    }

    private static long chip(FxRobot robot, @Nullable RoomState state) {
        return number(robot, "#rooms-state-" + (state == null ? "all" : state.name()));
    }

    /** The last number of what is said; none is "no rooms". */
    private static long number(FxRobot robot, String id) {
        String text = robot.lookup(id).queryAs(Labeled.class).getText();
        String digits = text.replaceAll("\\D+", " ").strip().replaceAll(".* ", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
