package app.keydesk.ui.checkin;

import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.KeyLine;
import java.util.Collection;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Whether the keys of other people may stop: the rooms that are asked about, and whose keys are in them. FX thread only. */
final class StopQuestion {
    private final ObservableList<Room> rooms = FXCollections.observableArrayList();
    private List<CheckInLine> about = List.of();

    /**
     * One room of the group with the keys that would stop.
     *
     * @param guest who is to get the room
     */
    record Room(String number, String guest, List<KeyLine> keys) {}

    /** Asks about those of the rows that need this decision; asks nothing where none does. */
    void ask(Collection<CheckInLine> chosen, Texts shared, HotelTime time) {
        about = chosen.stream().filter(CheckInLine::isToDecide).toList();
        rooms.setAll(about.stream()
                .map(line -> new Room(
                        line.room(),
                        line.guest(),
                        line.row().others().stream()
                                .map(key -> KeyLine.of(key, shared, time))
                                .toList()))
                .toList());
    }

    void close() {
        about = List.of();
        rooms.clear();
    }

    List<CheckInLine> about() {
        return about;
    }

    /** Empty while nothing is asked. */
    ObservableList<Room> rooms() {
        return rooms;
    }

    int keys() {
        return rooms.stream().mapToInt(room -> room.keys().size()).sum();
    }
}
