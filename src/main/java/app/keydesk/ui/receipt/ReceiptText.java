package app.keydesk.ui.receipt;

import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.Medium;
import app.keydesk.paper.Sheet;
import app.keydesk.paper.Sheet.Block;
import app.keydesk.paper.Sheet.Fact;
import app.keydesk.paper.Sheet.Sentence;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words a key's receipt. Times are the hotel's, as the guest is there and not at this PC. */
record ReceiptText(Texts texts) {

    Sheet write(KeyDetails key, HotelSettings hotel, boolean showsRoom) {
        HotelTime time = new HotelTime(hotel.zone(), hotel.zone(), texts.locale());
        List<Block> blocks = new ArrayList<>();
        if (!key.row().guestName().isEmpty()) {
            blocks.add(new Fact(texts.get("receipt.guest"), key.row().guestName()));
        }
        String rooms = names(key, true);
        if (showsRoom && !rooms.isEmpty()) {
            blocks.add(new Fact(texts.get("receipt.room"), rooms));
        }
        Instant end = key.row().endsAt();
        blocks.add(
                new Fact(texts.get("receipt.until"), end == null ? texts.get("receipt.no-end") : time.dayAndTime(end)));
        blocks.add(new Fact(texts.get("receipt.opens"), doors(key)));
        blocks.add(new Sentence(texts.get("receipt.use." + key.row().medium().name())));
        blocks.add(new Sentence(texts.get("receipt.help")));
        if (showsRoom) {
            blocks.add(new Sentence(texts.get("receipt.apart")));
        }
        return new Sheet(Sheet.Format.SLIP, hotel.hotelName(), blocks, texts.get("receipt.foot"));
    }

    /** The room itself is never named here. */
    private String doors(KeyDetails key) {
        String common = names(key, false);
        boolean hasRoom = key.doors().stream().anyMatch(Entrance::isRoom);
        String room = texts.get("receipt.your-room");
        return common.isEmpty() ? room : hasRoom ? room + ", " + common : common;
    }

    private static String names(KeyDetails key, boolean ofRooms) {
        return key.doors().stream()
                .filter(door -> door.isRoom() == ofRooms)
                .map(door -> ofRooms ? door.roomNumber().text() : door.name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether a receipt says something true of it: a key that does not work gets none. */
    static boolean isFor(KeyDetails key) {
        return key.row().state().isLive() && key.row().medium() != Medium.OTHER;
    }
}
