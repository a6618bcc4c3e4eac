package app.keydesk.ui.guest;

import app.keydesk.hotel.KeyRow;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.controls.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** That another desk issued for the same room at the same moment, by guest and time. */
record CollisionText(Words words, ZoneId zone) {

    String of(List<KeyRow> others) {
        HotelTime time = words.time(zone);
        String theirs = others.stream()
                .map(other -> words.own()
                        .get(
                                "end.collided-with",
                                name(other),
                                time.time(other.credential().createdAt())))
                .collect(Collectors.joining(" "));
        return words.own().get("end.collided", others.size(), theirs);
    }

    private String name(KeyRow key) {
        return key.guestName().isBlank() ? words.shared().get("key.nobody") : key.guestName();
    }
}
