package app.keydesk.desk.shift;

import app.keydesk.cache.OutageStore;
import app.keydesk.cache.StorageException;
import app.keydesk.desk.Board;
import app.keydesk.desk.Connection;
import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.hotel.OutageList;
import app.keydesk.hotel.OutageList.Expected;
import app.keydesk.hotel.OutageList.Stay;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws the outage list from the cache, and keeps the last one where it is found without the cache. Blocking. */
public final class OutageLists {
    private static final Logger LOG = LoggerFactory.getLogger(OutageLists.class);

    private final Board board;
    private final Connection connection;
    private final Arrivals arrivals;
    private final OutageStore store;

    public OutageLists(Board board, Connection connection, Arrivals arrivals, OutageStore store) {
        this.board = board;
        this.connection = connection;
        this.arrivals = arrivals;
        this.store = store;
    }

    /** As the cache has it now; the last one that was kept where the cache cannot be read or is empty. */
    public OutageList now() {
        try {
            OutageList drawn = drawn();
            return isEmpty(drawn) ? store.last().orElse(drawn) : drawn;
        } catch (StorageException e) {
            return store.last().orElseThrow(() -> e);
        }
    }

    /** Each hour: replaces the list that is kept. One that fails waits for the next hour. */
    public void keep() {
        try {
            OutageList drawn = drawn();
            if (!isEmpty(drawn)) {
                store.save(drawn);
                LOG.info("kept the outage list: {} in house", drawn.inHouse().size());
            }
        } catch (StorageException e) {
            LOG.warn("the outage list could not be kept: {}", e.problem().fault());
        }
    }

    public Optional<OutageList> kept() {
        return store.last();
    }

    private static boolean isEmpty(OutageList list) {
        return list.inHouse().isEmpty()
                && list.arrivals().isEmpty()
                && list.departures().isEmpty();
    }

    private OutageList drawn() {
        List<RoomTile> rooms = board.rooms();
        return new OutageList(
                board.now(),
                connection.status().lastSyncAt(),
                rooms.stream()
                        .filter(tile -> tile.is(RoomState.IN_HOUSE))
                        .flatMap(OutageLists::stays)
                        .toList(),
                arrivals.list().stream()
                        .filter(row -> isExpected(row, arrivals.today()))
                        .map(row -> new Expected(
                                row.arrival().roomNumber(),
                                row.arrival().guestName(),
                                row.arrival().reservation()))
                        .toList(),
                rooms.stream()
                        .filter(tile -> tile.is(RoomState.DUE_OUT))
                        .flatMap(OutageLists::stays)
                        .toList());
    }

    private static Stream<Stay> stays(RoomTile tile) {
        String room = tile.number().text();
        return tile.guestNames().isEmpty()
                ? Stream.of(new Stay(room, "", tile.until()))
                : tile.guestNames().stream().map(guest -> new Stay(room, guest, tile.until()));
    }

    private static boolean isExpected(ArrivalRow row, LocalDate today) {
        return !row.arrival().arrivesOn().isAfter(today)
                && (row.state() == ArrivalState.EXPECTED || row.state() == ArrivalState.NO_ROOM);
    }
}
