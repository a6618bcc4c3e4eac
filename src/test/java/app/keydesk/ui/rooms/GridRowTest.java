package app.keydesk.ui.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridRowTest {
    private final List<RoomTile> tiles = IntStream.of(101, 102, 103, 104, 105, 201, 202)
            .mapToObj(number -> new RoomTile(
                    new EntranceId("e" + number),
                    new RoomNumber(String.valueOf(number)),
                    "Room " + number,
                    Set.of(RoomState.VACANT),
                    List.of(),
                    List.of(),
                    0,
                    0,
                    null,
                    null))
            .toList();

    @Test
    void everyFloorBeginsARowOfItsOwn() {
        List<GridRow> rows = GridRow.of(tiles, 3);

        assertThat(rows).extracting(GridRow::floor).containsExactly(1, 1, 2);
        assertThat(rows).extracting(GridRow::isFirst).containsExactly(true, false, true);
        assertThat(rows).extracting(GridRow::onFloor).containsExactly(5, 5, 2);
        assertThat(rows).extracting(row -> row.tiles().size()).containsExactly(3, 2, 2);
    }

    @Test
    void downFromARoomStaysInItsColumnAndShortRowsEndAtTheirLastRoom() {
        List<GridRow> rows = GridRow.of(tiles, 3);

        assertThat(GridRow.below(rows, 1, 1)).isEqualTo(4);
        assertThat(GridRow.below(rows, 2, 1)).isEqualTo(4);
        assertThat(GridRow.below(rows, 4, 1)).isEqualTo(6);
        assertThat(GridRow.below(rows, 6, -2)).isEqualTo(1);
        assertThat(GridRow.below(rows, 6, 5)).isEqualTo(6);
    }

    @Test
    void aRoomsRowIsFoundByItsPlace() {
        List<GridRow> rows = GridRow.of(tiles, 3);

        assertThat(IntStream.range(0, 7).map(place -> GridRow.at(rows, place))).containsExactly(0, 0, 0, 1, 1, 2, 2);
    }
}
