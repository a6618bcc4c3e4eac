package app.keydesk.desk;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyPage;
import app.keydesk.hotel.KeyQuery;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayPage;
import app.keydesk.hotel.StayQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the screens show, from the cache alone: the same with and without a network. Blocking; off the FX thread. */
public interface Board {
    List<RoomTile> rooms();

    List<RoomTile> rooms(Collection<EntranceId> ids);

    /** The numbers of the rooms that this key opens as a guest's. */
    default List<RoomNumber> roomNumbers(KeyRow key) {
        return rooms(key.credential().guestEntranceIds()).stream()
                .map(RoomTile::number)
                .toList();
    }

    Optional<RoomDetails> room(EntranceId id);

    Optional<GuestDetails> guest(AcsUserId id);

    Optional<KeyDetails> key(CredentialId id);

    List<Guest> findGuests(String text, int limit);

    /** The keys of the whole hotel, newest first. */
    KeyPage keys(KeyQuery query);

    /** The stays of the whole hotel, by room number. */
    StayPage stays(StayQuery query);

    /** All doors; the door picker divides them by category. */
    List<Entrance> doors();

    /** The doors that a key for these rooms gets unless the receptionist changes them. */
    List<EntranceId> defaultCommonDoors(Collection<EntranceId> rooms);

    List<Encoder> encoders();

    /** The encoder that this desk used last. */
    Optional<EncoderId> rememberedEncoder();

    void rememberEncoder(EncoderId encoder);

    List<AcsSystem> systems();

    HotelSettings settings();

    Instant now();

    /** Called off the FX thread. */
    Registration onChange(Consumer<Changes> listener);
}
