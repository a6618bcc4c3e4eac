package app.keydesk.ui;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A screen beside the room grid that a person can be taken to. */
public sealed interface Destination {
    /** A room's stay; {@code said} is what has just happened to it. */
    record Room(EntranceId id, Said said) implements Destination {
        public Room(EntranceId id) {
            this(id, Said.NOTHING);
        }
    }

    /** The form for the first key of a stay: all earlier keys of the room stop. {@code arrival} fills it in, if any. */
    record NewStay(EntranceId room, @Nullable Arrival arrival) implements Destination {
        public NewStay(EntranceId room) {
            this(room, null);
        }
    }

    /** The form for one more key of a stay: the others keep working. */
    record AnotherKey(EntranceId room) implements Destination {}

    record Key(CredentialId id) implements Destination {}

    record Person(AcsUserId id) implements Destination {}

    /** Stop these keys, after a look at what that does. */
    record StopKeys(List<CredentialId> keys) implements Destination {}

    /** Stop every key of the room's stay. */
    record CheckOut(EntranceId room) implements Destination {}

    /** Change a key's dates, doors or rooms. */
    record ChangeKey(CredentialId key) implements Destination {}

    record MoveRoom(EntranceId from) implements Destination {}

    record LostKey(CredentialId key) implements Destination {}

    record LostPhone(AcsUserId guest) implements Destination {}

    /** The slip that goes with a key. */
    record Receipt(CredentialId key) implements Destination {}

    /** The link that sets up a guest's phone. */
    record Invite(AcsUserId guest) implements Destination {}

    record RemoveGuest(AcsUserId guest) implements Destination {}

    /** What this desk holds on a guest. */
    record Held(AcsUserId guest) implements Destination {}

    /** Put a card on the encoder and learn whose it is. */
    record ReadCard() implements Destination {}

    /** Several guests and rooms in one form; {@code rooms} are chosen at first. */
    record Group(List<EntranceId> rooms) implements Destination {}
}
