package app.keydesk.ui.controls;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One key of a list, in words, ready to draw.
 *
 * @param guestId null where the key has no known owner
 * @param who the guest, or that the owner is not known
 * @param rooms that it opens; empty where the screen says so elsewhere
 * @param carrier what carries it, with the number of phones where there are several
 * @param until the end in the hotel's wall time, with the start while that is to come
 * @param notice what Seam or Visionline says of it; empty where nothing
 */
public record KeyLine(
        CredentialId id,
        @Nullable AcsUserId guestId,
        String who,
        String rooms,
        Medium medium,
        String carrier,
        KeyState state,
        String stateWord,
        String until,
        String notice) {

    /** @param texts the words of {@code ui.controls} */
    public static KeyLine of(KeyRow key, Texts texts, HotelTime time) {
        return of(key, List.of(), texts, time);
    }

    /** With those of {@code rooms} that it opens, where several rooms are meant. */
    public static KeyLine among(List<Entrance> rooms, KeyRow key, Texts texts, HotelTime time) {
        List<RoomNumber> opened = rooms.stream()
                .filter(room -> key.credential().guestEntranceIds().contains(room.id()))
                .map(Entrance::roomNumber)
                .toList();
        return of(key, opened, texts, time);
    }

    /** With the rooms that it opens, where a person did not come from a room. */
    public static KeyLine of(KeyRow key, Collection<RoomNumber> rooms, Texts texts, HotelTime time) {
        return new KeyLine(
                key.id(),
                key.credential().guestId(),
                key.guestName().isEmpty() ? texts.get("key.nobody") : key.guestName(),
                rooms(rooms, texts),
                key.medium(),
                carrier(key, texts),
                key.state(),
                stateWord(key.state(), texts),
                until(key, texts, time),
                new NoticeTexts(texts, key.medium()).sentences(key.notices()));
    }

    private static String until(KeyRow key, Texts texts, HotelTime time) {
        Instant start = key.credential().startsAt();
        Instant end = key.endsAt();
        if (key.isToCome() && start != null) {
            String from = time.dayAndTime(start);
            return end == null ? texts.get("key.from", from) : texts.get("key.from-until", from, time.dayAndTime(end));
        }
        return end == null ? texts.get("key.no-end") : texts.get("key.until", time.dayAndTime(end));
    }

    public boolean isLive() {
        return state.isLive();
    }

    /** Whether it lies on phones of a guest who is known. */
    public boolean isOnGuestsPhone() {
        return medium == Medium.PHONE && guestId != null;
    }

    /** What the line says, for somebody who hears it. */
    public String spoken() {
        return who + ", " + (rooms.isEmpty() ? "" : rooms + ", ") + carrier + ", " + stateWord + ", " + until
                + (notice.isEmpty() ? "" : ", " + notice);
    }

    public static String stateWord(KeyState state, Texts texts) {
        return texts.get("key-state." + state.name());
    }

    static String rooms(Collection<RoomNumber> rooms, Texts texts) {
        String numbers = rooms.stream().sorted().map(RoomNumber::text).collect(Collectors.joining(", "));
        return rooms.isEmpty() ? "" : texts.get("key.rooms", rooms.size(), numbers);
    }

    private static String carrier(KeyRow key, Texts texts) {
        return switch (key.medium()) {
            case PHONE ->
                key.phonesReached() > 1
                        ? texts.get("key.on-phones", key.phonesReached())
                        : texts.get("key.medium.PHONE");
            case CARD -> texts.get("key.medium.CARD");
            case OTHER -> texts.get("key.medium.OTHER", key.credential().mediumWord());
        };
    }
}
