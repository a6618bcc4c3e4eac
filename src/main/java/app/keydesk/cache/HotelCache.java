package app.keydesk.cache;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyPage;
import app.keydesk.hotel.KeyQuery;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayPage;
import app.keydesk.hotel.StayQuery;
import app.keydesk.hotel.SystemId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What this desk last saw of the hotel: all that the screens show. Reads may come from any thread but the FX thread;
 * writes queue behind one writer. Every method throws {@link StorageException} where the file fails.
 */
public interface HotelCache extends AutoCloseable {

    // what the screens read

    /** Every guest room, by number. {@code now} and {@code zone} tell due-out and later keys apart. */
    List<RoomTile> rooms(Instant now, ZoneId zone);

    List<RoomTile> rooms(Collection<EntranceId> ids, Instant now, ZoneId zone);

    Optional<RoomDetails> room(EntranceId id, Instant now, ZoneId zone);

    Optional<GuestDetails> guest(AcsUserId id, Instant now);

    Optional<KeyDetails> key(CredentialId id, Instant now);

    /** By any part of name, mail or phone number; upper and lower case and accents do not matter. */
    List<Guest> findGuests(String text, int limit);

    Optional<Guest> guestNamed(AcsUserId id);

    /** The guests' identities to whom live phone keys belong. */
    List<IdentityId> phoneOwners(Instant now);

    /** Those of {@code guests} of whom the cache holds nothing. */
    Set<AcsUserId> strangers(Collection<AcsUserId> guests);

    List<Entrance> entrances();

    List<Encoder> encoders();

    List<AcsSystem> systems();

    /** Live keys that open any of these doors, children left out. */
    List<Credential> liveKeys(Collection<EntranceId> doors, Instant now);

    /** How many keys are in which state at {@code now}, of those whose time touches the hours between {@code from} and {@code until}. */
    Map<KeyState, Integer> keyStates(Instant from, Instant until, Instant now);

    /** Children are left out. */
    KeyPage keys(KeyQuery query, Instant now);

    /** The rooms with a stay, by number. {@code now} and {@code zone} tell the hotel's day. */
    StayPage stays(StayQuery query, Instant now, ZoneId zone);

    Optional<Instant> lastFullSyncAt();

    // what the synchronisation writes

    /** Stores what was read at {@code seenAt}, in one transaction, and tells what differs from before. */
    Changes store(CachePage page, Instant seenAt);

    /**
     * Ends a full synchronisation: what of {@code system} was not seen since {@code startedAt} is gone at Seam. So are
     * phones, of whichever system: a full synchronisation reads them all.
     */
    Changes sweep(SystemId system, Instant startedAt, Instant finishedAt);

    /** Takes out what Seam no longer knows. */
    Changes forget(Collection<CredentialId> keys, Collection<AcsUserId> guests);

    /**
     * Tells the listeners what turned by the clock alone, after {@code from} and at {@code until} at the latest: keys that
     * begin or end, and with the day everything.
     */
    Changes turn(Instant from, Instant until, ZoneId zone);

    /** A small value of this desk (chosen encoder, last event seen); null takes it away. */
    void remember(String name, @Nullable String value);

    Optional<String> remembered(String name);

    /** Called after each store that changed something, on the writer's thread: hop before drawing. */
    Registration onChange(Consumer<Changes> listener);

    @Override
    void close();

    /** Resources read from Seam, to be stored together. */
    record CachePage(
            List<AcsSystem> systems,
            List<Entrance> entrances,
            List<Encoder> encoders,
            List<Guest> guests,
            List<Credential> credentials,
            List<Phone> phones) {
        /** All of these pages as one. */
        public static CachePage of(List<CachePage> pages) {
            return pages.size() == 1
                    ? pages.getFirst()
                    : new CachePage(
                            all(pages, CachePage::systems),
                            all(pages, CachePage::entrances),
                            all(pages, CachePage::encoders),
                            all(pages, CachePage::guests),
                            all(pages, CachePage::credentials),
                            all(pages, CachePage::phones));
        }

        private static <T> List<T> all(List<CachePage> pages, Function<CachePage, List<T>> part) {
            return pages.stream().map(part).flatMap(List::stream).toList();
        }

        public static CachePage ofCredentials(List<Credential> credentials) {
            return new CachePage(List.of(), List.of(), List.of(), List.of(), credentials, List.of());
        }

        public static CachePage ofGuests(List<Guest> guests) {
            return new CachePage(List.of(), List.of(), List.of(), guests, List.of(), List.of());
        }

        /** Keys, with owners of theirs. */
        public static CachePage ofKeys(List<Guest> guests, List<Credential> credentials) {
            return new CachePage(List.of(), List.of(), List.of(), guests, credentials, List.of());
        }

        public static CachePage ofEntrances(List<Entrance> entrances) {
            return new CachePage(List.of(), entrances, List.of(), List.of(), List.of(), List.of());
        }

        public static CachePage ofPhones(List<Phone> phones) {
            return new CachePage(List.of(), List.of(), List.of(), List.of(), List.of(), phones);
        }

        public static CachePage ofSystems(List<AcsSystem> systems, List<Encoder> encoders) {
            return new CachePage(systems, List.of(), encoders, List.of(), List.of(), List.of());
        }
    }
}
