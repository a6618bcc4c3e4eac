package app.keydesk.ui.guest;

import app.keydesk.desk.Board;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The earlier phone keys of a guest who comes again: Seam replaces them by the new phone key, those of any room by the
 * first key of a stay, those of the same rooms by a further one (reference 4 b, 8.6). A card replaces none of them.
 */
public final class ReplacedKeysViewModel {
    private final Board board;
    private final Work work;
    private final Words words;
    private final Consumer<Problem> failed;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Found found = Found.NOTHING;
    private Ask ask = new Ask(Medium.CARD, Effect.STOPS_EARLIER_KEYS, List.of());
    private int asked;

    private record Ask(Medium medium, Effect effect, List<EntranceId> rooms) {}

    private record Found(
            List<KeyRow> phoneKeys,
            Map<EntranceId, String> numbers,
            @Nullable HotelTime time) {
        static final Found NOTHING = new Found(List.of(), Map.of(), null);
    }

    /** @param failed told when the cache cannot be read */
    ReplacedKeysViewModel(Board board, Work work, Words words, Consumer<Problem> failed) {
        this.board = board;
        this.work = work;
        this.words = words;
        this.failed = failed;
    }

    /** A sentence for each key that is replaced, with its rooms and its end; empty where none is. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    boolean isAny() {
        return !text.get().isEmpty();
    }

    void ask(Medium medium, Effect effect, List<EntranceId> rooms) {
        ask = new Ask(medium, effect, rooms);
        draw();
    }

    /** Reads what the cache knows of this guest; null for a new one, who has no keys. */
    void of(@Nullable Guest guest) {
        int mine = ++asked;
        found = Found.NOTHING;
        draw();
        if (guest != null) {
            work.run(
                    () -> board.guest(guest.id()).map(this::look).orElse(Found.NOTHING),
                    keys -> {
                        if (mine == asked) {
                            found = keys;
                            draw();
                        }
                    },
                    failed);
        }
    }

    private Found look(GuestDetails guest) {
        return new Found(
                guest.keys().stream()
                        .filter(key ->
                                key.medium() == Medium.PHONE && key.state().isLive())
                        .toList(),
                board.doors().stream()
                        .collect(Collectors.toMap(
                                Entrance::id, door -> door.roomNumber().text())),
                words.time(board.settings().zone()));
    }

    private void draw() {
        HotelTime time = found.time();
        if (time == null || ask.medium() != Medium.PHONE) {
            text.set("");
            return;
        }
        text.set(found.phoneKeys().stream()
                .filter(this::isReplaced)
                .map(key -> sentence(key, time))
                .collect(Collectors.joining("\n")));
    }

    private boolean isReplaced(KeyRow key) {
        return ask.effect() == Effect.STOPS_EARLIER_KEYS
                || !Collections.disjoint(key.credential().guestEntranceIds(), ask.rooms());
    }

    private String sentence(KeyRow key, HotelTime time) {
        String rooms = key.credential().guestEntranceIds().stream()
                .map(id -> found.numbers().getOrDefault(id, ""))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(", "));
        Instant end = key.endsAt();
        return end == null
                ? words.own().get("effect.replaces-open", rooms)
                : words.own().get("effect.replaces", rooms, time.dayAndTime(end));
    }
}
