package app.keydesk.cache.sqlite;

import app.keydesk.cache.ArrivalStore;
import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.HotelCache;
import app.keydesk.cache.Opened;
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
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.KeyPage;
import app.keydesk.hotel.KeyQuery;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayPage;
import app.keydesk.hotel.StayQuery;
import app.keydesk.hotel.SystemId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cache in one SQLite file. Ids, times and states lie in clear, so that support can compare them with Seam; names,
 * mails, phone numbers and messages are sealed. A file that is damaged, newer than this program or sealed with another
 * key is set aside and begun anew, as Seam has it all.
 */
public final class SqliteHotelCache implements HotelCache, Copyable {
    private static final String LAST_FULL_SYNC = "cache.lastFullSyncAt";

    private final SqliteFile file;
    private final CacheWriter writer;
    private final CacheReader reader;
    private final GuestDirectory guests;
    private final SqliteArrivals arrivals;
    private final KnownDoors doors = new KnownDoors();
    private final List<Consumer<Changes>> listeners = new CopyOnWriteArrayList<>();

    private SqliteHotelCache(SqliteFile file, FieldCipher cipher, Function<CredentialId, Optional<KeyOrigin>> origins) {
        this.file = file;
        this.guests = new GuestDirectory(file, cipher);
        this.arrivals = new SqliteArrivals(file, cipher);
        this.writer = new CacheWriter(cipher);
        this.reader = new CacheReader(cipher, guests, origins);
        arrivals.onChange(() -> tell(Changes.ALL)); // a tile names who is expected
    }

    /**
     * Opens or makes the file and its folder, for the user of this PC alone.
     *
     * @param origins what the journal knows of a key's issue
     * @param clock dates the name of a file that is set aside
     */
    public static Opened<SqliteHotelCache> open(
            Path path, FieldCipher cipher, Function<CredentialId, Optional<KeyOrigin>> origins, Clock clock) {
        return open(path, Layout.HOTEL, cipher, origins, clock);
    }

    static Opened<SqliteHotelCache> open(
            Path path,
            Layout layout,
            FieldCipher cipher,
            Function<CredentialId, Optional<KeyOrigin>> origins,
            Clock clock) {
        Opened<SqliteFile> file = SealedFile.openOrBegin(path, layout, cipher, clock);
        return new Opened<>(new SqliteHotelCache(file.store(), cipher, origins), file.setAside());
    }

    @Override
    public List<RoomTile> rooms(Instant now, ZoneId zone) {
        return readNamed(handle -> reader.rooms().tiles(handle, null, now, zone));
    }

    @Override
    public List<RoomTile> rooms(Collection<EntranceId> ids, Instant now, ZoneId zone) {
        return readNamed(handle -> reader.rooms().tiles(handle, ids, now, zone));
    }

    /** Reads the guests' names, if nobody has; every list needs them. */
    public void readNames() {
        guests.load();
    }

    private <T> T readNamed(SqliteFile.Work<T> work) {
        guests.load();
        return file.read(work);
    }

    @Override
    public Optional<RoomDetails> room(EntranceId id, Instant now, ZoneId zone) {
        return readNamed(handle -> reader.room(handle, id, now, zone));
    }

    @Override
    public Optional<GuestDetails> guest(AcsUserId id, Instant now) {
        return readNamed(handle -> reader.guest(handle, id, now));
    }

    @Override
    public Optional<KeyDetails> key(CredentialId id, Instant now) {
        return readNamed(handle -> reader.key(handle, id, now));
    }

    @Override
    public List<Guest> findGuests(String text, int limit) {
        return readNamed(handle -> reader.findGuests(handle, text, limit));
    }

    @Override
    public Optional<Guest> guestNamed(AcsUserId id) {
        return file.read(handle -> reader.guestNamed(handle, id));
    }

    @Override
    public List<IdentityId> phoneOwners(Instant now) {
        return file.read(handle -> reader.phoneOwners(handle, now));
    }

    @Override
    public Set<AcsUserId> strangers(Collection<AcsUserId> people) {
        return file.read(handle -> reader.strangers(handle, people));
    }

    @Override
    public List<Entrance> entrances() {
        return doors.get(() -> file.read(reader::entrances));
    }

    @Override
    public List<Encoder> encoders() {
        return file.read(reader::encoders);
    }

    @Override
    public List<AcsSystem> systems() {
        return file.read(reader::systems);
    }

    @Override
    public List<Credential> liveKeys(Collection<EntranceId> doors, Instant now) {
        return file.read(handle -> reader.liveKeys(handle, doors, now));
    }

    @Override
    public Map<KeyState, Integer> keyStates(Instant from, Instant until, Instant now) {
        return file.read(handle -> reader.keyStates(handle, from, until, now));
    }

    @Override
    public KeyPage keys(KeyQuery query, Instant now) {
        return readNamed(handle -> reader.search().page(handle, query, now));
    }

    @Override
    public StayPage stays(StayQuery query, Instant now, ZoneId zone) {
        return readNamed(handle -> reader.stays().page(handle, query, now, zone));
    }

    @Override
    public Optional<Instant> lastFullSyncAt() {
        return remembered(LAST_FULL_SYNC).map(Instant::parse);
    }

    @Override
    public Changes store(CachePage page, Instant seenAt) {
        Changes changes = file.write(handle -> writer.store(handle, page, seenAt));
        if (!page.entrances().isEmpty()) {
            doors.changed();
        }
        return told(changes);
    }

    @Override
    public Changes sweep(SystemId system, Instant startedAt, Instant finishedAt) {
        Changes changes = file.write(handle -> {
            Remembered.put(handle, LAST_FULL_SYNC, finishedAt.toString());
            return writer.sweep(handle, system, startedAt);
        });
        doors.changed();
        return told(changes);
    }

    @Override
    public Changes forget(Collection<CredentialId> keys, Collection<AcsUserId> people) {
        return told(file.write(handle -> writer.forget(handle, keys, people)));
    }

    @Override
    public Changes turn(Instant from, Instant until, ZoneId zone) {
        Changes turned = HotelDay.turns(from, until, zone)
                ? Changes.ALL
                : file.read(handle -> reader.turned(handle, from, until));
        if (!turned.isEmpty()) {
            tell(turned);
        }
        return turned;
    }

    private Changes told(Changes changes) {
        if (!changes.isEmpty()) {
            guests.refresh(changes.guests());
            tell(changes);
        }
        return changes;
    }

    private void tell(Changes changes) {
        listeners.forEach(listener -> listener.accept(changes));
    }

    @Override
    public void remember(String name, @Nullable String value) {
        file.write(handle -> Remembered.put(handle, name, value));
    }

    @Override
    public Optional<String> remembered(String name) {
        return file.read(handle -> Remembered.get(handle, name));
    }

    /** What was imported from the PMS; it lies in the same file. */
    public ArrivalStore arrivals() {
        return arrivals;
    }

    /** Guests disappear without a word of which: all is to be drawn anew. */
    int forget(SqliteFile.Work<Integer> work) {
        int forgotten = file.write(work);
        if (forgotten > 0) {
            file.settle();
            guests.reload();
            arrivals.tellAll();
        }
        return forgotten;
    }

    @Override
    public void copyTo(Path target) {
        file.copyTo(target);
    }

    @Override
    public Registration onChange(Consumer<Changes> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        file.close();
    }
}
