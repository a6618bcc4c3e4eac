package app.keydesk.ui.controls;

import app.keydesk.desk.Board;
import app.keydesk.hotel.CardCapacity;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Work;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keys whose common doors are those of the hotel's rules: how full the fullest of them gets, and how many of the doors
 * were left out so that it fits.
 */
public final class DefaultDoors {
    private static final Comparator<CardCapacity> FULLNESS =
            Comparator.comparingInt(CardCapacity::additional).thenComparingInt(CardCapacity::common);

    private final Board board;
    private final Work work;
    private final Consumer<Problem> failed;
    private final CapacityViewModel capacity = new CapacityViewModel(this::drop);
    private List<List<Entrance>> keys = List.of();
    private volatile int dropped; // read off the FX thread
    private int asked;

    /** @param failed told when the cache cannot be read */
    public DefaultDoors(Board board, Work work, Consumer<Problem> failed) {
        this.board = board;
        this.work = work;
        this.failed = failed;
    }

    public CapacityViewModel capacity() {
        return capacity;
    }

    /** Counts anew: one key for each of these sets of rooms, with every common door that is theirs by default. */
    public void opens(List<List<Entrance>> rooms) {
        keys = List.copyOf(rooms);
        dropped = 0;
        count();
    }

    /** How many common doors were left out of each key. */
    public int dropped() {
        return dropped;
    }

    /** The common doors of a key to these rooms: those of the hotel's rules but for what was left out. Blocking. */
    public List<EntranceId> commonDoors(Collection<EntranceId> rooms) {
        return CardCapacity.without(board.defaultCommonDoors(rooms), dropped);
    }

    private void drop(int doors) {
        dropped = dropped + doors;
        count();
    }

    private void count() {
        int mine = ++asked;
        List<List<Entrance>> counted = keys;
        work.run(
                () -> counted.stream().map(this::filled).max(FULLNESS).orElseGet(() -> CardCapacity.of(List.of(), 0)),
                fullest -> {
                    if (mine == asked) {
                        capacity.count(fullest);
                    }
                },
                failed);
    }

    private CardCapacity filled(List<Entrance> rooms) {
        int common = commonDoors(rooms.stream().map(Entrance::id).toList()).size();
        return CardCapacity.of(rooms, common);
    }
}
