package app.keydesk.desk;

import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.ActionAttempt;
import app.keydesk.hotel.AttemptId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.HotelEvent;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.SystemId;
import app.keydesk.hotel.UserIdentity;
import app.keydesk.hotel.Workspace;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Visionline's rules without a network (reference 8), for tests that need to break one call at a time. The demo hotel is
 * the judge of everything else.
 */
final class PaperHotel implements SeamGateway {
    static final SystemId SYSTEM = new SystemId("visionline");
    static final SystemId MANAGER = new SystemId("manager");
    static final EncoderId ENCODER = new EncoderId("encoder-1");

    private final Clock clock;
    private final Map<EntranceId, Entrance> doors = new LinkedHashMap<>();
    private final Map<IdentityId, UserIdentity> identities = new LinkedHashMap<>();
    private final Map<AcsUserId, Guest> guests = new LinkedHashMap<>();
    private final Map<CredentialId, Credential> keys = new LinkedHashMap<>();
    private final List<HotelEvent> events = new ArrayList<>();
    private final Set<CredentialId> onCard = new HashSet<>();
    String encoderFault = "";

    PaperHotel(Clock clock) {
        this.clock = clock;
        for (int number = 101; number <= 120; number++) {
            door("r" + number, Integer.toString(number), DoorCategory.GUEST);
        }
        door("gym", "Gym", DoorCategory.COMMON);
        door("pool", "Pool", DoorCategory.COMMON_PMS);
        door("lift", "Lift", DoorCategory.ELEVATOR_READER);
    }

    private void door(String id, String name, DoorCategory category) {
        EntranceId entrance = new EntranceId(id);
        doors.put(
                entrance, new Entrance(entrance, SYSTEM, name, name, category, category.word(), true, true, List.of()));
    }

    synchronized List<Credential> live(EntranceId room) {
        return keys.values().stream()
                .filter(key -> !key.isChild() && key.isLive(clock.instant()) && key.opens(room))
                .toList();
    }

    synchronized List<Credential> allKeys() {
        return List.copyOf(keys.values());
    }

    synchronized List<Guest> allGuests() {
        return List.copyOf(guests.values());
    }

    synchronized boolean isOnCard(CredentialId key) {
        return onCard.contains(key);
    }

    @Override
    public Workspace workspace() {
        return new Workspace("workspace", "Paper", true, false);
    }

    @Override
    public List<AcsSystem> systems() {
        return List.of(
                new AcsSystem(SYSTEM, "Visionline", "visionline_system", false, MANAGER, null, List.of()),
                new AcsSystem(MANAGER, "Credentials", "assa_abloy_credential_service", true, null, null, List.of()));
    }

    @Override
    public Optional<SystemId> credentialManagerOf(AcsSystem system) {
        return Optional.of(MANAGER);
    }

    @Override
    public void entrances(SystemId system, Consumer<List<Entrance>> page) {
        page.accept(List.copyOf(doors.values()));
    }

    @Override
    public List<Encoder> encoders(SystemId system) {
        return List.of(new Encoder(ENCODER, SYSTEM, "Desk", List.of()));
    }

    @Override
    public void guests(SystemId system, Consumer<List<Guest>> page) {
        page.accept(allGuests());
    }

    @Override
    public synchronized Optional<Guest> guest(AcsUserId id) {
        return Optional.ofNullable(guests.get(id));
    }

    @Override
    public synchronized List<Guest> guestsOf(IdentityId identity, SystemId system) {
        return guests.values().stream()
                .filter(guest -> identity.equals(guest.identityId()))
                .toList();
    }

    @Override
    public synchronized List<Guest> searchGuests(SystemId system, String text) {
        return guests.values().stream()
                .filter(guest -> guest.fullName().contains(text))
                .toList();
    }

    @Override
    public synchronized Optional<UserIdentity> identityByKey(String key) {
        return identities.values().stream()
                .filter(identity -> key.equals(identity.key()))
                .findFirst();
    }

    @Override
    public synchronized List<UserIdentity> searchIdentities(String text) {
        return identities.values().stream()
                .filter(identity -> text.equals(identity.email()) || text.equals(identity.phoneNumber()))
                .toList();
    }

    @Override
    public List<Phone> phones(IdentityId owner) {
        return List.of();
    }

    @Override
    public void credentials(SystemId system, Consumer<List<Credential>> page) {
        page.accept(allKeys());
    }

    @Override
    public synchronized List<Credential> credentialsOf(AcsUserId guest) {
        return keys.values().stream().filter(key -> guest.equals(key.guestId())).toList();
    }

    @Override
    public synchronized List<Credential> credentialsOf(IdentityId identity) {
        return keys.values().stream()
                .filter(key -> identity.equals(key.identityId()))
                .toList();
    }

    @Override
    public synchronized List<Credential> newestCredentials(SystemId system, int limit) {
        return List.copyOf(keys.values()).reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized Optional<Credential> credential(CredentialId id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public synchronized List<Credential> credentialsWithAccess(EntranceId door, boolean validOnly) {
        return keys.values().stream()
                .filter(key -> key.opens(door))
                .filter(key -> !validOnly || !Boolean.FALSE.equals(key.isValid()))
                .toList();
    }

    @Override
    public ActionAttempt attempt(AttemptId id) {
        CredentialId key = new CredentialId(id.value());
        if (!encoderFault.isEmpty()) {
            return new ActionAttempt.Failed(id, encoderFault, "");
        }
        return new ActionAttempt.Encoded(id, written(key));
    }

    private synchronized Credential written(CredentialId id) {
        onCard.add(id);
        keys.put(id, PaperKey.issued(keys.get(id), clock.instant()));
        event("acs_credential.issued", id);
        return keys.get(id);
    }

    @Override
    public synchronized List<HotelEvent> events(Instant since) {
        return events.stream().filter(event -> event.createdAt().isAfter(since)).toList();
    }

    @Override
    public synchronized UserIdentity createIdentity(NewIdentity identity, SystemId system) throws SeamException {
        for (UserIdentity other : identities.values()) {
            if (isSame(other.key(), identity.key())
                    || isSame(other.email(), identity.email())
                    || isSame(other.phoneNumber(), identity.phoneNumber())) {
                throw refused("user_identity_exists");
            }
        }
        IdentityId id = new IdentityId(UUID.randomUUID().toString());
        UserIdentity made = new UserIdentity(
                id, identity.key(), identity.fullName(), identity.email(), identity.phoneNumber(), false);
        identities.put(id, made);
        AcsUserId user = new AcsUserId(UUID.randomUUID().toString());
        guests.put(
                user,
                new Guest(
                        user,
                        SYSTEM,
                        id,
                        identity.fullName(),
                        identity.email(),
                        identity.phoneNumber(),
                        false,
                        List.of()));
        return made;
    }

    private static boolean isSame(String one, String other) {
        return one != null && one.equals(other);
    }

    @Override
    public Guest createGuest(NewGuest guest, SystemId system) throws SeamException {
        throw refused("not_needed");
    }

    @Override
    public synchronized Credential createCredential(NewCredential wanted) throws SeamException {
        Guest owner = wanted.guestId() != null
                ? guests.get(wanted.guestId())
                : guestsOf(wanted.identityId(), SYSTEM).stream().findFirst().orElse(null);
        if (owner == null) {
            throw refused("acs_user_not_found");
        }
        Credential key = PaperKey.of(wanted, owner, doors, clock.instant());
        switch (wanted.plan()) {
            case KeyPlan.Override _ -> keys.replaceAll((id, other) -> overlaps(key, other) ? dead(other) : other);
            case KeyPlan.Joiner(List<CredentialId> beside) -> join(key, beside, owner);
        }
        keys.put(key.id(), key);
        return key;
    }

    private void join(Credential key, List<CredentialId> beside, Guest owner) throws SeamException {
        Set<EntranceId> shared = new HashSet<>();
        for (CredentialId id : beside) {
            Credential target = keys.get(id);
            if (target == null || !target.isLive(clock.instant())) {
                throw refused("joiner_target_not_valid");
            }
            shared.addAll(target.guestEntranceIds());
        }
        if (!shared.containsAll(key.guestEntranceIds())) {
            throw refused("joiner_doors");
        }
        keys.replaceAll((id, other) ->
                overlaps(key, other) && owner.id().equals(other.guestId()) && other.medium() == key.medium()
                        ? dead(other)
                        : other);
    }

    private boolean overlaps(Credential key, Credential other) {
        return other.isLive(clock.instant())
                && other.guestEntranceIds().stream().anyMatch(key.guestEntranceIds()::contains);
    }

    private Credential dead(Credential key) {
        event("acs_credential.invalidated", key.id());
        return PaperKey.dead(key);
    }

    private void event(String type, CredentialId key) {
        events.add(new HotelEvent(
                UUID.randomUUID().toString(), type, clock.instant(), Map.of("acs_credential_id", key.value())));
    }

    @Override
    public synchronized void deleteCredential(CredentialId id) {
        if (keys.remove(id) != null) {
            event("acs_credential.deleted", id);
        }
    }

    @Override
    public synchronized ActionAttempt encode(EncoderId encoder, CredentialId key) {
        return new ActionAttempt.Pending(new AttemptId(key.value()));
    }

    @Override
    public ActionAttempt scan(EncoderId encoder) throws SeamException {
        throw refused("not_needed");
    }

    @Override
    public synchronized void deleteIdentity(IdentityId id) {
        identities.remove(id);
        guests.values().removeIf(guest -> id.equals(guest.identityId()));
        keys.values().removeIf(key -> id.equals(key.identityId()));
    }

    @Override
    public synchronized void deleteGuest(AcsUserId id) {
        guests.remove(id);
        keys.values().removeIf(key -> id.equals(key.guestId()));
    }

    @Override
    public void deactivatePhone(PhoneId id) {
        // has no phones
    }

    @Override
    public Invitation createInvitation(IdentityId guest) {
        return new Invitation("1", "https://example.com/key", clock.instant().plusSeconds(600));
    }

    @Override
    public Duration clockAhead() {
        return Duration.ZERO;
    }

    private static SeamException refused(String type) {
        return new SeamException(new Problem.Refused(400, type, "", Map.of(), null));
    }
}
