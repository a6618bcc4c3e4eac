package app.keydesk.desk;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.DefaultDoors;
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
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayPage;
import app.keydesk.hotel.StayQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The board drawn from the cache. */
public final class CachedBoard implements Board {
    static final String ENCODER = "desk.encoder";

    private final DeskParts parts;

    public CachedBoard(DeskParts parts) {
        this.parts = parts;
    }

    @Override
    public List<RoomTile> rooms() {
        return parts.cache().rooms(now(), settings().zone());
    }

    @Override
    public List<RoomTile> rooms(Collection<EntranceId> ids) {
        return parts.cache().rooms(ids, now(), settings().zone());
    }

    @Override
    public Optional<RoomDetails> room(EntranceId id) {
        return parts.cache().room(id, now(), settings().zone());
    }

    @Override
    public Optional<GuestDetails> guest(AcsUserId id) {
        return parts.cache().guest(id, now());
    }

    @Override
    public Optional<KeyDetails> key(CredentialId id) {
        return parts.cache().key(id, now());
    }

    @Override
    public List<Guest> findGuests(String text, int limit) {
        return text.isBlank() ? List.of() : parts.cache().findGuests(text.strip(), limit);
    }

    @Override
    public KeyPage keys(KeyQuery query) {
        return parts.cache().keys(query, now());
    }

    @Override
    public StayPage stays(StayQuery query) {
        return parts.cache().stays(query, now(), settings().zone());
    }

    @Override
    public List<Entrance> doors() {
        return parts.cache().entrances();
    }

    @Override
    public List<EntranceId> defaultCommonDoors(Collection<EntranceId> rooms) {
        return DefaultDoors.of(rooms, doors(), settings());
    }

    @Override
    public List<Encoder> encoders() {
        return parts.cache().encoders();
    }

    @Override
    public Optional<EncoderId> rememberedEncoder() {
        return parts.cache().remembered(ENCODER).map(EncoderId::new);
    }

    @Override
    public void rememberEncoder(EncoderId encoder) {
        parts.cache().remember(ENCODER, encoder.value());
    }

    @Override
    public List<AcsSystem> systems() {
        return parts.cache().systems();
    }

    @Override
    public HotelSettings settings() {
        return parts.options().hotel().get();
    }

    @Override
    public Instant now() {
        return parts.clock().instant();
    }

    @Override
    public Registration onChange(Consumer<Changes> listener) {
        return parts.cache().onChange(listener);
    }
}
