package app.keydesk.ui.palette;

import app.keydesk.desk.Board;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyQuery;
import app.keydesk.hotel.KeyQuery.Span;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.palette.Found.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Finds what is typed among rooms, guests, keys and acts; Enter goes to the chosen line. */
public final class PaletteViewModel {
    private static final int MOST_OF_A_KIND = 6;
    private static final int MOST_TYPED = 200;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Board board;
    private final Reach reach;
    private final Work work;
    private final Words words;
    private final KeyActs keyActs;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Found> lines = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private final ReadOnlyBooleanWrapper isOpen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private int asked;
    private boolean isAwaited;
    private boolean isEntered;
    private boolean isOld;
    private String shown = "";

    public PaletteViewModel(Board board, Reach reach, Work work, Words words) {
        this.board = board;
        this.reach = reach;
        this.work = work;
        this.words = words;
        keyActs = new KeyActs(words.own(), reach::go);
        typed.subscribe(() -> {
            if (isOpen.get()) {
                look();
            }
        });
        reach.onRooms(this::again);
    }

    /** What was found may be more now; the line that was chosen stays so, and an Enter that waits is not lost. */
    private void again() {
        if (isOpen.get() && isAwaited) {
            isOld = true;
        } else if (isOpen.get()) {
            look();
        }
    }

    /** What the cache knows of it; {@code theirs}: the guests' live keys; {@code meant}: keys to do something with; {@code rooms} names those of all. */
    private record Stored(
            List<Guest> guests,
            List<KeyRow> theirs,
            List<KeyRow> keys,
            List<KeyRow> meant,
            Map<EntranceId, String> rooms) {
        static final Stored NOTHING = new Stored(List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /** Shows it, with nothing typed: what can be done now. */
    public void open() {
        typed.set("");
        isOpen.set(true);
        look();
    }

    /** Puts it away; what was typed and found is forgotten. */
    public void close() {
        isOpen.set(false);
        asked++;
        isAwaited = false;
        isOld = false;
        shown = "";
        typed.set("");
        lines.clear();
    }

    private void look() {
        String text = wanted();
        EntranceId room = reach.room(text).orElse(null);
        int mine = ++asked;
        isAwaited = true;
        isEntered = false;
        work.run(
                () -> stored(text, room),
                found -> {
                    if (mine == asked) {
                        show(text, found, Said.NOTHING);
                    }
                },
                problem -> failed(mine, text, problem));
    }

    private void failed(int number, String text, Problem problem) {
        if (number == asked) {
            show(text, Stored.NOTHING, Said.failed(words.problem(problem)));
        }
    }

    private String wanted() {
        String text = typed.get().strip();
        return text.length() > MOST_TYPED ? text.substring(0, MOST_TYPED) : text;
    }

    private Stored stored(String text, @Nullable EntranceId room) {
        List<KeyRow> keys = keys(text);
        List<KeyRow> meant = meant(text, keys, room);
        List<Guest> guests = text.isEmpty() ? List.of() : board.findGuests(text, MOST_OF_A_KIND);
        List<KeyRow> theirs = guests.stream()
                .flatMap(guest -> board.guest(guest.id()).stream())
                .flatMap(guest -> guest.keys().stream())
                .filter(key -> key.state().isLive())
                .toList();
        Set<EntranceId> rooms = Stream.of(theirs, keys, meant)
                .flatMap(List::stream)
                .flatMap(key -> key.credential().guestEntranceIds().stream())
                .collect(Collectors.toSet());
        return new Stored(
                guests,
                theirs,
                keys,
                meant,
                board.rooms(rooms).stream()
                        .collect(Collectors.toMap(
                                RoomTile::id, tile -> tile.number().text())));
    }

    private List<KeyRow> keys(String text) {
        return text.isBlank()
                ? List.of()
                : board.keys(new KeyQuery(Span.LIVE, text, MOST_OF_A_KIND)).rows();
    }

    /** The live keys of the guest who is typed beside an act, else those of the room. */
    private List<KeyRow> meant(String text, List<KeyRow> found, @Nullable EntranceId room) {
        String whose = keyActs.whose(text);
        List<KeyRow> named = whose.equals(text) ? found : keys(whose);
        if (!named.isEmpty() || room == null) {
            return named;
        }
        return KeyRow.firstFirst(board.room(room).map(RoomDetails::liveKeys).orElse(List.of())).stream()
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    private void show(String text, Stored stored, Said problem) {
        List<Found> all = new ArrayList<>();
        if (!text.isEmpty()) {
            reach.rooms(text).stream().limit(MOST_OF_A_KIND).forEach(all::add);
        }
        stored.guests().forEach(guest -> all.add(line(guest, stored)));
        stored.keys().forEach(key -> all.add(line(key, stored.rooms())));
        acts(text, stored).forEach(all::add);
        said.set(problem);
        int stays = text.equals(shown) ? all.indexOf(chosenAmong(all)) : -1;
        shown = text;
        chosen.set(0);
        lines.setAll(all);
        chosen.set(Math.max(0, stays));
        isAwaited = false;
        if (isEntered) {
            enter();
        } else if (isOld) {
            isOld = false;
            look();
        }
    }

    /** The line that stands for what is chosen now; null where there is none. */
    private @Nullable Found chosenAmong(List<Found> all) {
        if (chosen.get() >= lines.size()) {
            return null;
        }
        Found before = lines.get(chosen.get());
        return all.stream()
                .filter(line -> line.kind() == before.kind() && line.title().equals(before.title()))
                .findFirst()
                .orElse(null);
    }

    /** Those of which every typed word is in the title. */
    private Stream<Found> acts(String text, Stored stored) {
        String[] wanted = SPACES.split(Folding.fold(text));
        Stream<Found> withKeys = stored.meant().stream()
                .flatMap(key -> keyActs.of(key, keyLine(key).who(), rooms(key, stored.rooms())).stream());
        return Stream.concat(reach.acts(text).stream(), withKeys).filter(act -> {
            String title = Folding.fold(act.title());
            return Stream.of(wanted).allMatch(title::contains);
        });
    }

    /** Guests of one name are told apart by their rooms; one without a key by an address. */
    private Found line(Guest guest, Stored stored) {
        String where = stored.theirs().stream()
                .filter(key -> guest.id().equals(key.credential().guestId()))
                .map(key -> rooms(key, stored.rooms()))
                .filter(rooms -> !rooms.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        String detail = Stream.of(where, guest.email(), guest.phoneNumber())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
        return new Found(Kind.GUEST, guest.fullName(), detail, "", () -> reach.go(new Destination.Person(guest.id())));
    }

    private Found line(KeyRow key, Map<EntranceId, String> numbers) {
        KeyLine line = keyLine(key);
        return new Found(
                Kind.KEY,
                line.who(),
                words.own().get("palette.key", rooms(key, numbers), line.carrier(), line.stateWord()),
                "",
                () -> reach.go(new Destination.Key(key.id())));
    }

    private KeyLine keyLine(KeyRow key) {
        return KeyLine.of(key, words.shared(), words.time(board.settings().zone()));
    }

    private static String rooms(KeyRow key, Map<EntranceId, String> numbers) {
        return key.credential().guestEntranceIds().stream()
                .flatMap(id -> Stream.ofNullable(numbers.get(id)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Goes one line up or down; from the last to the first. */
    void move(int by) {
        if (!lines.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, lines.size()));
        }
    }

    /** Goes to the chosen line; where the answer to what was typed is still out, as soon as it is there. */
    void enter() {
        if (isAwaited) {
            isEntered = true;
        } else if (chosen.get() < lines.size()) {
            Found found = lines.get(chosen.get());
            close();
            found.open().run();
        }
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObservableList<Found> lines() {
        return lines;
    }

    IntegerProperty chosenProperty() {
        return chosen;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return isOpen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
