package app.keydesk.ui.group;

import app.keydesk.desk.GroupIssuing.Group;
import app.keydesk.desk.GroupIssuing.GroupKey;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.Texts;
import app.keydesk.ui.group.GroupViewModel.Start;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The group's form as it is filled in now: what is wrong with it, and the work that it asks for.
 *
 * @param encoder where cards are written; null where none is chosen
 */
record GroupForm(
        Start start,
        String rooms,
        List<GroupLine> lines,
        @Nullable EncoderId encoder) {

    RoomList.Rooms typed() {
        return list().read(rooms);
    }

    boolean hasCard() {
        return lines.stream().anyMatch(line -> line.mediumProperty().get() == Medium.CARD);
    }

    /** The sentence beside the rooms; empty when they are right. */
    String roomsProblem(Texts texts) {
        RoomList.Rooms all = typed();
        if (!all.unknown().isEmpty()) {
            return texts.get("group.rooms.unknown", all.unknown());
        }
        return all.rooms().isEmpty() ? texts.get("group.rooms.missing") : "";
    }

    /** The sentence beside a guest; empty when the line is right. */
    String problem(GroupLine line, Texts texts) {
        if (line.nameProperty().get().isBlank()) {
            return texts.get("group.name.missing");
        }
        RoomList.Rooms part = list().read(line.roomsProperty().get());
        boolean isWithin = part.unknown().isEmpty() && typed().rooms().containsAll(part.rooms());
        return isWithin ? "" : texts.get("group.part.wrong");
    }

    KeyForm times() {
        return new KeyForm(
                null,
                "group",
                "",
                "",
                typed().rooms(),
                start.times().from(),
                start.times().until(),
                hasCard() ? Medium.CARD : Medium.PHONE,
                encoder);
    }

    Group group(List<EntranceId> commonDoors, CardFormat format, List<CredentialId> accepted) {
        List<EntranceId> all = ids(typed().rooms());
        List<GroupKey> keys = lines.stream()
                .map(line -> new GroupKey(
                        line.guest(),
                        line.roomsProperty().get().isBlank()
                                ? all
                                : ids(list().read(line.roomsProperty().get()).rooms()),
                        line.mediumProperty().get(),
                        line.mediumProperty().get() == Medium.CARD ? encoder : null))
                .toList();
        return new Group(keys, commonDoors, times().window(start.settings().zone()), format, accepted);
    }

    static List<EntranceId> ids(List<Entrance> doors) {
        return doors.stream().map(Entrance::id).toList();
    }

    private RoomList list() {
        return new RoomList(start.doors());
    }
}
