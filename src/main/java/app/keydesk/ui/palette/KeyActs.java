package app.keydesk.ui.palette;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done with a key that was found: change its dates, or say that it, or the phone that it is on, is lost. */
record KeyActs(Texts texts, Consumer<Destination> go) {
    private static final List<String> ACTS = List.of("palette.change-dates", "palette.lost-key", "palette.lost-phone");

    /** What was typed, without the words that name one of these acts: whose key is meant. */
    String whose(String typed) {
        List<String> names = ACTS.stream()
                .flatMap(act -> Stream.of(Folding.fold(texts.get(act, "")).split("\\W+")))
                .filter(word -> !word.isEmpty())
                .toList();
        return Arrays.stream(typed.split("\\s+"))
                .filter(word -> names.stream().noneMatch(name -> name.startsWith(Folding.fold(word))))
                .collect(Collectors.joining(" "));
    }

    /** @param who and {@code rooms}: whose key it is, and where */
    List<Found> of(KeyRow key, String who, String rooms) {
        AcsUserId guest = key.credential().guestId();
        Found lost = guest != null && key.medium() == Medium.PHONE
                ? act("palette.lost-phone", who, rooms, new Destination.LostPhone(guest))
                : act("palette.lost-key", who, rooms, new Destination.LostKey(key.id()));
        return List.of(act("palette.change-dates", who, rooms, new Destination.ChangeKey(key.id())), lost);
    }

    private Found act(String act, String who, String rooms, Destination to) {
        return Found.act(texts.get(act, rooms.isEmpty() ? who : who + ", " + rooms), "", () -> go.accept(to));
    }
}
