package app.keydesk.ui.rooms;

import app.keydesk.desk.Board;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.StayStrip;
import app.keydesk.ui.controls.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The days of those rooms that are on the screen: each is asked for when it comes into view, and let go after. */
final class RoomStrips {
    private final Board board;
    private final Work work;
    private final Words words;
    private final Map<EntranceId, Seen> seen = new ConcurrentHashMap<>();

    RoomStrips(Board board, Work work, Words words) {
        this.board = board;
        this.work = work;
        this.words = words;
    }

    private static final class Seen {
        private final ReadOnlyObjectWrapper<@Nullable StayStrip> strip = new ReadOnlyObjectWrapper<>();
        private int watchers;
    }

    /** The room came into view; its days follow as soon as they are read. */
    ObservableValue<@Nullable StayStrip> enter(EntranceId room) {
        Seen one = seen.computeIfAbsent(room, id -> new Seen());
        if (++one.watchers == 1) {
            read(room);
        }
        return one.strip.getReadOnlyProperty();
    }

    /** The room left the view. */
    void leave(EntranceId room) {
        Seen one = seen.get(room);
        if (one != null && --one.watchers == 0) {
            seen.remove(room);
        }
    }

    /** Reads all that are in view again. */
    void refresh() {
        List.copyOf(seen.keySet()).forEach(this::read);
    }

    private void read(EntranceId room) {
        Seen asked = Objects.requireNonNull(seen.get(room));
        work.run(
                () -> seen.get(room) == asked ? strip(room) : null,
                strip -> {
                    if (strip != null) {
                        asked.strip.set(strip);
                    }
                },
                problem -> {});
    }

    private @Nullable StayStrip strip(EntranceId room) {
        return board.room(room)
                .map(found -> StayStrip.of(
                                KeyRow.firstFirst(found.keys()),
                                board.now(),
                                words.shared(),
                                words.time(board.settings().zone()))
                        .together())
                .orElse(null);
    }
}
