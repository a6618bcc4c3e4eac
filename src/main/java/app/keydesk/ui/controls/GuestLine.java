package app.keydesk.ui.controls;

import app.keydesk.desk.Board;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.ui.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A guest in one line: the name, and the rooms that their keys open now. */
public final class GuestLine {
    private GuestLine() {}

    /** Blocking; off the FX thread. {@code texts}: the words of {@code ui.controls}. */
    public static String of(GuestDetails guest, Board board, Texts texts) {
        List<RoomNumber> rooms = guest.keys().stream()
                .filter(key -> key.state().isLive())
                .flatMap(key -> board.roomNumbers(key).stream())
                .distinct()
                .toList();
        return Stream.of(guest.guest().fullName(), KeyLine.rooms(rooms, texts))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
