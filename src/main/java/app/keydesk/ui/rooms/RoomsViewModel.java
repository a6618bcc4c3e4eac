package app.keydesk.ui.rooms;

import app.keydesk.desk.Board;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The grid: which rooms are shown, which one is chosen, and how many there are of each state. */
public final class RoomsViewModel {
    private final Board board;
    private final Work work;
    private final Consumer<EntranceId> open;
    private final Registration changes;
    private final RoomBook rooms = new RoomBook();
    private final GridChoices choices;
    private final RoomStrips strips;
    private final TileWords tileWords;
    private final ObjectProperty<@Nullable EntranceId> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<RoomTile>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<RoomCounts> counts = new ReadOnlyObjectWrapper<>(RoomCounts.NONE);
    private final ReadOnlyObjectWrapper<List<Integer>> floors = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<LocalDate> today;
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper reads = new ReadOnlyIntegerWrapper();
    private int loading;

    /** {@code open}: shows a room's stay. */
    public RoomsViewModel(Board board, Work work, Words words, Consumer<EntranceId> open, ListMemory memory) {
        this.board = board;
        this.work = work;
        this.open = open;
        this.choices = new GridChoices(memory);
        this.strips = new RoomStrips(board, work, words);
        this.tileWords = new TileWords(board, words);
        this.today = new ReadOnlyObjectWrapper<>(tileWords.today());
        choices.onFilter(this::show);
        this.changes = board.onChange(change -> work.later(() -> changed(change)));
    }

    /** Reads every room again. */
    public void load() {
        int number = ++loading;
        Map<RoomState, String> stateWords = stateWords();
        Asked asked = asked();
        work.run(
                () -> {
                    RoomBook book = RoomBook.of(found(board.rooms(), stateWords));
                    return new Read(book, asked, asked.of(book));
                },
                read -> {
                    if (number == loading) {
                        rooms.take(read.book());
                        today.set(tileWords.today());
                        count();
                        Asked now = asked();
                        shown.set(now.equals(read.asked()) ? read.tiles() : now.of(rooms));
                        isLoaded.set(true);
                        reads.set(reads.get() + 1);
                    }
                },
                this::failed);
    }

    /** Which rooms are to be shown, and in which order. */
    private record Asked(RoomFilter filter, RoomOrder order) {
        List<RoomTile> of(RoomBook book) {
            return order.of(book.fitting(filter)).map(FoundRoom::tile).toList();
        }
    }

    /** All rooms and, sought already off the FX thread, those that were asked for when the reading began. */
    private record Read(RoomBook book, Asked asked, List<RoomTile> tiles) {}

    private Asked asked() {
        return new Asked(choices.filter(), choices.orderProperty().get());
    }

    /** With what they are found by: made off the FX thread, for it takes a while. */
    private static Stream<FoundRoom> found(List<RoomTile> tiles, Map<RoomState, String> stateWords) {
        return tiles.stream().map(tile -> FoundRoom.of(tile, stateWords));
    }

    private Map<RoomState, String> stateWords() {
        return Stream.of(RoomState.values()).collect(Collectors.toMap(Function.identity(), tileWords::state));
    }

    private void changed(Changes change) {
        strips.refresh();
        if (change.isWhole() || !isLoaded.get()) {
            load();
        } else if (!change.rooms().isEmpty()) {
            Map<RoomState, String> stateWords = stateWords();
            work.run(() -> found(board.rooms(change.rooms()), stateWords).toList(), this::put, this::failed);
        }
    }

    private void failed(Problem problem) {
        isLoaded.set(true);
        show();
    }

    private void put(List<FoundRoom> changed) {
        changed.forEach(rooms::put);
        count();
        show();
        reads.set(reads.get() + 1);
    }

    private void count() {
        setIfOther(counts, rooms.counts());
        setIfOther(floors, rooms.floors());
    }

    /** So that what follows it is not drawn again for nothing. */
    private static <T> void setIfOther(ReadOnlyObjectWrapper<T> property, T value) {
        if (!value.equals(property.get())) {
            property.set(value);
        }
    }

    private void show() {
        shown.set(asked().of(rooms));
    }

    /** What is said of a room. */
    public TileWords tileWords() {
        return tileWords;
    }

    /** How often rooms were read: changes after the book did. */
    public ReadOnlyIntegerProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    /** All rooms, whatever the grid shows. */
    public RoomBook book() {
        return rooms;
    }

    public void choose(@Nullable EntranceId room) {
        chosen.set(room);
    }

    /** Moves the choice by so many rooms of what is shown; the first key chooses the first room. */
    void move(int by) {
        List<RoomTile> tiles = shown.get();
        if (tiles.isEmpty()) {
            return;
        }
        int at = indexOfChosen();
        choose(tiles.get(at < 0 ? 0 : Math.clamp((long) at + by, 0, tiles.size() - 1))
                .id());
    }

    int indexOfChosen() {
        List<RoomTile> tiles = shown.get();
        return IntStream.range(0, tiles.size())
                .filter(at -> tiles.get(at).id().equals(chosen.get()))
                .findFirst()
                .orElse(-1);
    }

    /** Shows what was looked for: the room of exactly this number, else the first that is shown. */
    void openFound() {
        found().exact().or(found()::first).ifPresent(tile -> choose(tile.id()));
        open();
    }

    private Sought found() {
        return new Sought(shown.get(), choices.filter().text());
    }

    /** The chosen room, where the grid shows it. */
    Optional<EntranceId> marked() {
        return Optional.ofNullable(chosen.get()).filter(room -> indexOfChosen() >= 0);
    }

    /** The room that was looked for, where only one can be meant: never one that the search has put out of sight. */
    Optional<EntranceId> sought() {
        return found().exact().or(found()::only).map(RoomTile::id).or(this::marked);
    }

    /** Shows the chosen room's stay. */
    public void open() {
        EntranceId room = chosen.get();
        if (room != null && indexOfChosen() >= 0) {
            open.accept(room);
        }
    }

    void clearFilters() {
        choices.clear();
    }

    boolean isFiltered() {
        return choices.isFiltered();
    }

    public StringProperty searchProperty() {
        return choices.searchProperty();
    }

    public ObjectProperty<@Nullable Integer> floorProperty() {
        return choices.floorProperty();
    }

    public ObjectProperty<@Nullable RoomState> stateProperty() {
        return choices.stateProperty();
    }

    GridChoices choices() {
        return choices;
    }

    RoomStrips strips() {
        return strips;
    }

    ObjectProperty<@Nullable EntranceId> chosenProperty() {
        return chosen;
    }

    public ReadOnlyObjectProperty<List<RoomTile>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RoomCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Integer>> floorsProperty() {
        return floors.getReadOnlyProperty();
    }

    /** The date by which the tiles word their times. */
    ReadOnlyObjectProperty<LocalDate> todayProperty() {
        return today.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    public void close() {
        changes.close();
    }
}
