package app.keydesk.ui.group;

import app.keydesk.desk.Board;
import app.keydesk.hotel.CardCapacity;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.CapacityViewModel;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The group's key over all rooms, which is never less full than one over a part of them. */
final class WidestKey {
    private final Board board;
    private final Work work;
    private final Consumer<Problem> failed;
    private final CapacityViewModel capacity = new CapacityViewModel(this::drop);
    private List<Entrance> rooms = List.of();
    private volatile int dropped; // read off the FX thread
    private int asked;

    /** @param failed told when the cache cannot be read */
    WidestKey(Board board, Work work, Consumer<Problem> failed) {
        this.board = board;
        this.work = work;
        this.failed = failed;
    }

    CapacityViewModel capacity() {
        return capacity;
    }

    /** Counts for these rooms, with every common door that is theirs by default. */
    void opens(List<Entrance> all) {
        rooms = List.copyOf(all);
        dropped = 0;
        count();
    }

    /** The common doors of the group's keys: those of the hotel's rules but for what was left out. Blocking. */
    List<EntranceId> commonDoors(Collection<EntranceId> all) {
        return CardCapacity.without(board.defaultCommonDoors(all), dropped);
    }

    private void drop(int doors) {
        dropped = dropped + doors;
        count();
    }

    private void count() {
        int mine = ++asked;
        List<Entrance> counted = rooms;
        work.run(
                () -> commonDoors(counted.stream().map(Entrance::id).toList()).size(),
                common -> {
                    if (mine == asked) {
                        capacity.count(counted, common);
                    }
                },
                failed);
    }
}
