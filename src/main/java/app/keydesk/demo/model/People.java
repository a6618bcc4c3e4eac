package app.keydesk.demo.model;

import app.keydesk.demo.model.Resources.AcsUser;
import app.keydesk.demo.model.Resources.Identity;
import app.keydesk.demo.model.Resources.Key;
import app.keydesk.demo.model.Resources.Phone;
import app.keydesk.demo.model.State.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ACS users, identities and their phones (reference 2). */
public final class People {
    private static final String BEING_DELETED = "being_deleted";

    private final Hotel hotel;

    People(Hotel hotel) {
        this.hotel = hotel;
    }

    /** Who a person is; all may be null but what the route demands. */
    public record Person(
            @Nullable String key,
            @Nullable String fullName,
            @Nullable String emailAddress,
            @Nullable String phoneNumber) {}

    /** Key, mail and phone number are each unique among the workspace's identities. */
    public Identity createIdentity(Person person, List<String> systemIds) {
        State state = hotel.state();
        refuseTaken(person, null);
        systemIds.forEach(id -> {
            if (!state.systems.containsKey(id)) {
                throw Refusal.notFound("acs_system");
            }
        });
        Identity identity = new Identity();
        identity.userIdentityId = hotel.newId();
        identity.workspaceId = state.workspaceId;
        identity.createdAt = hotel.now();
        identity.userIdentityKey = person.key();
        set(identity, person);
        state.identities.put(identity.id(), identity);
        systemIds.forEach(system -> linkOrCreate(identity, system));
        hotel.changed();
        return identity;
    }

    private static void set(Identity identity, Person person) {
        identity.fullName = person.fullName();
        identity.emailAddress = person.emailAddress();
        identity.phoneNumber = person.phoneNumber();
        identity.displayName = firstOf(person.fullName(), person.emailAddress(), person.phoneNumber(), person.key());
    }

    private static String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "User Identity";
    }

    private void refuseTaken(Person person, @Nullable Identity self) {
        for (Identity other : hotel.state().identities.values()) {
            if (other == self || other.isWarned(BEING_DELETED)) {
                continue;
            }
            refuse(person.key(), other.userIdentityKey, "user_identity_key");
            refuse(person.emailAddress(), other.emailAddress, "email_address");
            refuse(person.phoneNumber(), other.phoneNumber, "phone_number");
        }
    }

    private static void refuse(@Nullable String wanted, @Nullable String taken, String field) {
        if (wanted != null && wanted.equalsIgnoreCase(taken)) {
            throw Refusal.rule("duplicate_" + field, "A user identity with this " + field + " already exists");
        }
    }

    public void update(Identity identity, Person person) {
        refuseTaken(person, identity);
        Person merged = new Person(
                person.key() != null ? person.key() : identity.userIdentityKey,
                person.fullName() != null ? person.fullName() : identity.fullName,
                person.emailAddress() != null ? person.emailAddress() : identity.emailAddress,
                person.phoneNumber() != null ? person.phoneNumber() : identity.phoneNumber);
        identity.userIdentityKey = merged.key();
        set(identity, merged);
        usersOf(identity).forEach(user -> link(user, identity));
        hotel.changed();
    }

    /** The identity's user in this system: linked by mail or phone number where one is free, else made. */
    public AcsUser linkOrCreate(Identity identity, String systemId) {
        for (AcsUser user : usersOf(identity)) {
            if (user.acsSystemId.equals(systemId)) {
                return user;
            }
        }
        Optional<AcsUser> match = hotel.state().users.values().stream()
                .filter(user -> user.acsSystemId.equals(systemId) && user.userIdentityId == null)
                .filter(user -> isSame(user.emailAddress, identity.emailAddress)
                        || isSame(user.phoneNumber, identity.phoneNumber))
                .findFirst();
        AcsUser user = match.orElseGet(() -> createUser(
                systemId, new Person(null, identity.fullName, identity.emailAddress, identity.phoneNumber), null));
        link(user, identity);
        hotel.changed();
        return user;
    }

    private static boolean isSame(@Nullable String one, @Nullable String two) {
        return one != null && one.equalsIgnoreCase(two);
    }

    private static void link(AcsUser user, Identity identity) {
        user.userIdentityId = identity.userIdentityId;
        user.userIdentityFullName = identity.fullName;
        user.userIdentityEmailAddress = identity.emailAddress;
        user.userIdentityPhoneNumber = identity.phoneNumber;
        if (!identity.acsUserIds.contains(user.id())) {
            identity.acsUserIds.add(user.id());
        }
    }

    /** Makes the identity the owner of this user. */
    public void join(AcsUser user, Identity identity) {
        link(user, identity);
        hotel.changed();
    }

    /** Ends what {@link #join} began. */
    public void part(AcsUser user, Identity identity) {
        identity.acsUserIds.remove(user.id());
        if (identity.id().equals(user.userIdentityId)) {
            user.userIdentityId = null;
            user.userIdentityFullName = null;
            user.userIdentityEmailAddress = null;
            user.userIdentityPhoneNumber = null;
        }
        hotel.changed();
    }

    public AcsUser createUser(String systemId, Person person, @Nullable Identity identity) {
        State state = hotel.state();
        AcsUser user = new AcsUser();
        user.acsUserId = hotel.newId();
        user.workspaceId = state.workspaceId;
        user.connectedAccountId = state.connectedAccountId;
        user.acsSystemId = systemId;
        user.createdAt = hotel.now();
        user.fullName = firstOf(person.fullName(), person.emailAddress(), person.phoneNumber());
        user.displayName = user.fullName;
        user.emailAddress = person.emailAddress();
        user.email = person.emailAddress();
        user.phoneNumber = person.phoneNumber();
        state.users.put(user.id(), user);
        if (identity != null) {
            link(user, identity);
        }
        hotel.tell("acs_user.created", ids(user));
        hotel.changed();
        return user;
    }

    static Map<String, String> ids(AcsUser user) {
        return Map.of(
                "acs_user_id",
                user.id(),
                "acs_system_id",
                user.acsSystemId,
                "connected_account_id",
                user.connectedAccountId);
    }

    public List<AcsUser> usersOf(Identity identity) {
        return identity.acsUserIds.stream()
                .map(id -> hotel.state().users.get(id))
                .filter(user -> user != null)
                .toList();
    }

    public List<Phone> phonesOf(@Nullable String identityId) {
        return hotel.state().phones.values().stream()
                .filter(phone -> phone.ownerId.equals(identityId))
                .toList();
    }

    /** A phone of this person; {@code isReady}: its endpoint is active, so keys reach it. */
    public Phone addPhone(Identity owner, String name, String deviceType, boolean isReady) {
        Phone phone = new Phone();
        phone.deviceId = hotel.newId();
        phone.ownerId = owner.id();
        phone.workspaceId = hotel.state().workspaceId;
        phone.createdAt = hotel.now();
        phone.displayName = name;
        phone.deviceType = deviceType;
        hotel.state().phones.put(phone.id(), phone);
        if (isReady) {
            setUp(phone);
        }
        hotel.changed();
        return phone;
    }

    /** Activates a phone's endpoint: the owner's live keys reach it after a while. */
    public void setUp(Phone phone) {
        var endpoints = phone.properties.assaAbloyCredentialServiceMetadata;
        endpoints.hasActiveEndpoint = true;
        endpoints.endpoints = new ArrayList<>(List.of(Map.of("endpoint_id", hotel.newId(), "is_active", true)));
        Instant now = hotel.now();
        List.copyOf(hotel.state().keys.values()).stream()
                .filter(key -> key.isMultiPhoneSyncCredential && key.isLive(now))
                .filter(key -> phone.ownerId.equals(key.userIdentityId))
                .forEach(key -> hotel.later(hotel.delays().phone(), Due.What.REACH_PHONE, key.id()));
        hotel.changed();
    }

    /** Takes a phone out of service: its own keys are discarded, those on other phones live on. */
    public void deactivate(Phone phone) {
        hotel.state().phones.remove(phone.id());
        List.copyOf(hotel.state().keys.values()).stream()
                .filter(key -> phone.deviceId.equals(key.phoneId))
                .forEach(hotel.keys()::delete);
        hotel.tell("phone.deactivated", Map.of("device_id", phone.id()));
        hotel.changed();
    }

    /** Starts a deletion: keys end at once, the user says {@code being_deleted} until it is gone. */
    public void delete(AcsUser user) {
        cancelKeys(user);
        user.warn(BEING_DELETED, "The ACS user is being deleted.", hotel.now());
        hotel.later(hotel.delays().delete(), Due.What.DELETE_USER, user.id());
        hotel.changed();
    }

    void userDeleted(String id) {
        AcsUser user = hotel.state().users.remove(id);
        if (user != null) {
            hotel.state().identities.values().forEach(identity -> identity.acsUserIds.remove(id));
            hotel.tell("acs_user.deleted", ids(user));
        }
    }

    /** All keys of the person end, and their plastic says so. */
    public void cancelKeys(AcsUser user) {
        keysOf(user).forEach(key -> {
            hotel.keys().cardsOf(key).forEach(card -> card.isCancelled = true);
            hotel.keys().delete(key);
        });
    }

    public List<Key> keysOf(AcsUser user) {
        return hotel.state().keys.values().stream()
                .filter(key -> user.id().equals(key.acsUserId) && !key.isChild())
                .toList();
    }

    /** The identity with its users, keys, sessions and phones; it says {@code being_deleted} until it is gone. */
    public void delete(Identity identity) {
        usersOf(identity).forEach(this::delete);
        List.copyOf(hotel.state().grants.values()).stream()
                .filter(grant -> identity.id().equals(grant.userIdentityId))
                .forEach(hotel.grants()::delete);
        phonesOf(identity.id()).forEach(phone -> hotel.state().phones.remove(phone.id()));
        hotel.state().sessions.values().removeIf(session -> identity.id().equals(session.get("user_identity_id")));
        hotel.state().instantKeys.values().removeIf(key -> identity.id().equals(key.get("user_identity_id")));
        identity.warn(BEING_DELETED, "The user identity is being deleted.", hotel.now());
        hotel.later(hotel.delays().delete(), Due.What.DELETE_IDENTITY, identity.id());
        hotel.changed();
    }

    void identityDeleted(String id) {
        hotel.state().identities.remove(id);
    }
}
