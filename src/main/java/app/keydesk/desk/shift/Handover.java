package app.keydesk.desk.shift;

import app.keydesk.cache.HotelCache;
import app.keydesk.desk.Board;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.Queue;
import app.keydesk.desk.ShiftLog;
import app.keydesk.desk.ToDoList;
import app.keydesk.desk.checkin.GroupCheckIn;
import app.keydesk.desk.shift.HandoverCard.WaitingPhone;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.SpareKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the handover card from the journal, the cache and the drawer. Blocking; off the FX thread. */
public final class Handover {
    /** A long shift. */
    private static final Duration SHIFT = Duration.ofHours(12);

    private final Board board;
    private final HotelCache cache;
    private final ToDoList toDos;
    private final Queue queue;
    private final ShiftLog log;
    private final SpareKeyDrawer drawer;
    private final GroupCheckIn groups;

    public Handover(FrontDesk desk, HotelCache cache, ShiftLog log, SpareKeyDrawer drawer, GroupCheckIn groups) {
        this.board = desk.board();
        this.cache = cache;
        this.toDos = desk.toDos();
        this.queue = desk.queue();
        this.log = log;
        this.drawer = drawer;
        this.groups = groups;
    }

    /** Of the last twelve hours. */
    public HandoverCard card() {
        Instant now = board.now();
        Instant since = now.minus(SHIFT);
        return new HandoverCard(
                since,
                now,
                toDos.open(),
                groupRooms(),
                queue.items(),
                drawer.keys().stream().filter(SpareKey::isOut).toList(),
                log.failedCards(since),
                waitingPhones(),
                log.uncheckedKeys(since),
                keyStates(now));
    }

    private List<String> groupRooms() {
        return groups.rows().stream()
                .filter(row -> row.isAwaited())
                .map(row -> row.arrival().roomNumber())
                .toList();
    }

    private Map<KeyState, Integer> keyStates(Instant now) {
        ZoneId zone = board.settings().zone();
        LocalDate today = HotelDay.of(now, zone);
        return cache.keyStates(HotelDay.startOf(today, zone), HotelDay.startOf(today.plusDays(1), zone), now);
    }

    private List<WaitingPhone> waitingPhones() {
        Map<CredentialId, WaitingPhone> found = new LinkedHashMap<>();
        board.rooms().stream()
                .filter(tile -> tile.is(RoomState.WAITING))
                .flatMap(tile -> board.room(tile.id()).stream())
                .forEach(room -> room.keys().stream()
                        .filter(key -> key.state() == KeyState.WAITING_FOR_PHONE)
                        .forEach(key -> found.putIfAbsent(key.id(), waiting(room, key))));
        return List.copyOf(found.values());
    }

    private static WaitingPhone waiting(RoomDetails room, KeyRow key) {
        return new WaitingPhone(key.id(), room.entrance().roomNumber().text(), key.guestName());
    }
}
