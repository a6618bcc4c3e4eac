package app.keydesk.hotel;

import java.util.List;

/** One key with its doors, its phones' children and the keys that it joined or that joined it. */
public record KeyDetails(
        KeyRow row, List<Entrance> doors, List<Credential> children, List<KeyRow> joined, List<KeyRow> joiners) {

    /** The numbers of the guest rooms among its doors. */
    public List<RoomNumber> rooms() {
        return doors.stream().filter(Entrance::isRoom).map(Entrance::roomNumber).toList();
    }
}
