package app.keydesk.ui.controls;

import app.keydesk.desk.Board;
import app.keydesk.hotel.CardCapacity;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Work;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Which doors a key opens: its rooms, with connecting rooms and suite partners offered, and common doors, ticked by the
 * hotel's rules until somebody ticks otherwise.
 */
public final class DoorsViewModel {
    private final Board board;
    private final Work work;
    private final Consumer<Problem> failed;
    private final ObservableList<DoorTick> rooms = FXCollections.observableArrayList();
    private final ObservableList<DoorTick> common = FXCollections.observableArrayList();
    private final ObservableList<Entrance> automatic = FXCollections.observableArrayList();
    private final CapacityViewModel capacity = new CapacityViewModel(this::dropDoors);
    private final ReadOnlyBooleanWrapper commonChanged = new ReadOnlyBooleanWrapper();
    private boolean isSetting;
    private int asked;

    /** @param failed told when the cache cannot be read */
    public DoorsViewModel(Board board, Work work, Consumer<Problem> failed) {
        this.board = board;
        this.work = work;
        this.failed = failed;
    }

    /** The room itself first, then its partners. */
    public ObservableList<DoorTick> rooms() {
        return rooms;
    }

    /** Doors that a key opens only when it names them. */
    public ObservableList<DoorTick> common() {
        return common;
    }

    /** Entrances and lifts that Visionline gives by the room itself. */
    public ObservableList<Entrance> automatic() {
        return automatic;
    }

    public ReadOnlyBooleanProperty commonChangedProperty() {
        return commonChanged.getReadOnlyProperty();
    }

    /** How full a key with the ticked doors gets. */
    public CapacityViewModel capacity() {
        return capacity;
    }

    public List<Entrance> chosenRooms() {
        return chosen(rooms);
    }

    public List<EntranceId> chosenRoomIds() {
        return chosenRooms().stream().map(Entrance::id).toList();
    }

    public List<EntranceId> chosenCommonIds() {
        return chosen(common).stream().map(Entrance::id).toList();
    }

    /** Fills the lists for a room; {@code onRooms} runs whenever the ticked rooms change. */
    public void fill(Entrance room, List<Entrance> doors, List<RoomGroup> groups, Runnable onRooms) {
        isSetting = true;
        commonChanged.set(false);
        rooms.setAll(Stream.concat(Stream.of(room), partners(room, doors, groups))
                .map(DoorTick::new)
                .toList());
        rooms.getFirst().setTicked(true);
        rooms.forEach(tick -> tick.tickedProperty().addListener((property, before, ticked) -> {
            if (!isSetting) {
                onRooms.run();
                tickDefaults();
                count();
            }
        }));
        common.setAll(byCategory(doors, door -> door.category().isCommon() || door.category() == DoorCategory.OTHER));
        common.forEach(tick -> tick.tickedProperty().addListener((property, before, ticked) -> {
            commonChanged.set(commonChanged.get() || !isSetting);
            if (!isSetting) {
                count();
            }
        }));
        automatic.setAll(doors.stream()
                .filter(door ->
                        door.category() == DoorCategory.ENTRANCE || door.category() == DoorCategory.ELEVATOR_READER)
                .toList());
        isSetting = false;
        count();
        tickDefaults();
    }

    /** The doors of the stay that a key joins, unless somebody has ticked others. */
    public void adopt(Collection<EntranceId> roomIds, Collection<EntranceId> commonIds) {
        asked++;
        isSetting = true;
        rooms.forEach(tick -> tick.setTicked(
                tick == rooms.getFirst() || roomIds.contains(tick.door().id())));
        if (!commonChanged.get()) {
            common.forEach(tick -> tick.setTicked(commonIds.contains(tick.door().id())));
        }
        isSetting = false;
        count();
    }

    /** Ticks the doors that the hotel's rules give to the chosen rooms, unless somebody has ticked otherwise. */
    public void tickDefaults() {
        if (commonChanged.get()) {
            return;
        }
        int mine = ++asked;
        List<EntranceId> ids = chosenRoomIds();
        work.run(
                () -> board.defaultCommonDoors(ids),
                defaults -> {
                    if (mine == asked) {
                        isSetting = true;
                        common.forEach(tick ->
                                tick.setTicked(defaults.contains(tick.door().id())));
                        isSetting = false;
                        count();
                    }
                },
                failed);
    }

    private void count() {
        capacity.count(chosenRooms(), chosenCommonIds().size());
    }

    /** Unticks the last of the doors that are the guest's choice; those that come with the room go last of all. */
    private void dropDoors(int surplus) {
        List<EntranceId> ticked = chosen(common).stream()
                .sorted(Comparator.comparing(door -> door.category() != DoorCategory.COMMON_PMS))
                .map(Entrance::id)
                .toList();
        List<EntranceId> kept = CardCapacity.without(ticked, surplus);
        common.forEach(tick -> tick.setTicked(kept.contains(tick.door().id())));
    }

    private static Stream<Entrance> partners(Entrance room, List<Entrance> doors, List<RoomGroup> groups) {
        List<String> numbers = groups.stream()
                .filter(group -> group.roomNumbers().contains(room.roomNumber().text()))
                .flatMap(group -> group.roomNumbers().stream())
                .toList();
        return doors.stream()
                .filter(door -> door.isRoom()
                        && !door.id().equals(room.id())
                        && numbers.contains(door.roomNumber().text()))
                .sorted(Comparator.comparing(Entrance::roomNumber));
    }

    private static List<DoorTick> byCategory(List<Entrance> doors, Predicate<Entrance> wanted) {
        return doors.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Entrance::category).thenComparing(Entrance::name))
                .map(DoorTick::new)
                .toList();
    }

    private static List<Entrance> chosen(List<DoorTick> ticks) {
        return ticks.stream().filter(DoorTick::isTicked).map(DoorTick::door).toList();
    }
}
