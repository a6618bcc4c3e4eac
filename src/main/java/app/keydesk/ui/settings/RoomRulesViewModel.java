package app.keydesk.ui.settings;

import app.keydesk.desk.Board;
import app.keydesk.hotel.DoorRule;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import app.keydesk.ui.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which rooms belong together, and which doors a room's key gets by itself: by floor and kind. FX thread only. */
public final class RoomRulesViewModel {
    private final Board board;
    private final Work work;
    private final StringProperty connecting = new SimpleStringProperty("");
    private final StringProperty suites = new SimpleStringProperty("");
    private final ObservableList<RuleLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Entrance> doors = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Set<String>> rooms = new ReadOnlyObjectWrapper<>(Set.of());
    private final List<Runnable> listeners = new ArrayList<>();

    public RoomRulesViewModel(Board board, Work work) {
        this.board = board;
        this.work = work;
        connecting.subscribe(this::tell);
        suites.subscribe(this::tell);
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Shows these, and reads which doors there are. */
    void fill(List<RoomGroup> groups, List<DoorRule> rules) {
        connecting.set(text(groups, RoomGroup.Kind.CONNECTING));
        suites.set(text(groups, RoomGroup.Kind.SUITE));
        work.run(board::doors, all -> filled(all, rules), problem -> {});
        lines.setAll(rules.stream().map(rule -> new RuleLine(rule, this::tell)).toList());
        tell();
    }

    /** As it stands in the form, right or wrong. */
    record Typed(String connecting, String suites, List<RuleLine> lines) {}

    Typed typed() {
        return new Typed(connecting.get(), suites.get(), List.copyOf(lines));
    }

    void put(Typed typed) {
        connecting.set(typed.connecting());
        suites.set(typed.suites());
        lines.setAll(typed.lines());
        tell();
    }

    private void filled(List<Entrance> all, List<DoorRule> rules) {
        Set<EntranceId> ruled = new HashSet<>();
        rules.forEach(rule -> ruled.addAll(rule.doors()));
        rooms.set(all.stream()
                .filter(Entrance::isRoom)
                .map(room -> room.roomNumber().text())
                .collect(Collectors.toSet()));
        doors.setAll(all.stream()
                .filter(door -> door.category().isCommon() || ruled.contains(door.id()))
                .sorted(Comparator.comparing(Entrance::name))
                .toList());
    }

    private static String text(List<RoomGroup> groups, RoomGroup.Kind kind) {
        return String.join(
                "; ",
                groups.stream()
                        .filter(group -> group.kind() == kind)
                        .map(group -> String.join(", ", group.roomNumbers()))
                        .toList());
    }

    List<RoomGroup> groups() {
        return Stream.concat(
                        groups(connecting.get(), RoomGroup.Kind.CONNECTING), groups(suites.get(), RoomGroup.Kind.SUITE))
                .toList();
    }

    private static Stream<RoomGroup> groups(String text, RoomGroup.Kind kind) {
        return Stream.of(text.split(";"))
                .map(group -> Stream.of(group.split(","))
                        .map(String::strip)
                        .filter(room -> !room.isEmpty())
                        .toList())
                .filter(rooms -> !rooms.isEmpty())
                .map(rooms -> new RoomGroup(kind, rooms));
    }

    ObservableValue<RoomsDoubt> connectingDoubt() {
        return Bindings.createObjectBinding(() -> doubt(connecting.get()), connecting, rooms);
    }

    ObservableValue<RoomsDoubt> suitesDoubt() {
        return Bindings.createObjectBinding(() -> doubt(suites.get()), suites, rooms);
    }

    private RoomsDoubt doubt(String text) {
        for (RoomGroup group : groups(text, RoomGroup.Kind.SUITE).toList()) {
            for (String number : group.roomNumbers()) {
                if (!rooms.get().isEmpty() && !rooms.get().contains(number)) {
                    return new RoomsDoubt.NoRoom(number);
                }
            }
            if (group.roomNumbers().size() == 1) {
                return new RoomsDoubt.Alone(group.roomNumbers().getFirst());
            }
        }
        return new RoomsDoubt.None();
    }

    List<DoorRule> rules() {
        return lines.stream().filter(RuleLine::isRight).map(RuleLine::rule).toList();
    }

    boolean isRight() {
        return lines.stream().allMatch(RuleLine::isRight);
    }

    /** A rule for all floors, to be changed. */
    public void add() {
        List<EntranceId> all = doors.stream().map(Entrance::id).toList();
        lines.add(new RuleLine(new DoorRule(0, 99, null, all), this::tell));
        tell();
    }

    public void remove(RuleLine line) {
        lines.remove(line);
        tell();
    }

    /** Connecting rooms: numbers with commas, groups with semicolons. */
    public StringProperty connectingProperty() {
        return connecting;
    }

    public StringProperty suitesProperty() {
        return suites;
    }

    public ObservableList<RuleLine> lines() {
        return lines;
    }

    /** The doors that a rule may name. */
    public ObservableList<Entrance> doors() {
        return doors;
    }
}
