package app.keydesk.demo.model;

import app.keydesk.demo.model.EncoderResources.Card;
import app.keydesk.demo.model.Resources.AcsUser;
import app.keydesk.demo.model.Resources.Entrance;
import app.keydesk.demo.model.Resources.Identity;
import app.keydesk.demo.model.Resources.Key;
import app.keydesk.demo.model.Resources.Phone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Peoples a hotel: some in house, some due out today, some arriving; plainly fictional, each with keys as Seam has them. */
final class GuestBuilder {
    private static final List<String> FIRST = List.of(
            "Ada", "Bela", "Carlo", "Dora", "Emil", "Fiona", "Gita", "Hugo", "Ines", "Jonas", "Kaya", "Lars", "Mona",
            "Nils", "Olga", "Pavel", "Rosa", "Sami", "Tilda", "Umar", "Vera", "Wim", "Xenia", "Yuki", "Zoë");
    private static final List<String> LAST = List.of(
            "Sample",
            "Example",
            "Placeholder",
            "Mockford",
            "Testwell",
            "Fictional",
            "Pretend",
            "Specimen",
            "Imaginary",
            "Dummy-Müller",
            "Notreal",
            "Madeup",
            "Exemplar",
            "Demonstration",
            "Trialsson");

    private static final List<LocalTime> CHECK_OUTS =
            List.of(LocalTime.of(11, 0), LocalTime.of(14, 0), LocalTime.of(18, 0));
    private static final LocalTime LAST_CHECK_OUT = LocalTime.of(23, 30);
    private static final Duration A_WHILE = Duration.ofHours(1);

    private final State state;
    private final Random random;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;
    private final List<String> common;
    private int people;

    GuestBuilder(State state, Random random, ZoneId zone, Instant now) {
        this.state = state;
        this.random = random;
        this.zone = zone;
        this.now = now;
        this.today = now.atZone(zone).toLocalDate();
        this.common = state.entrances.values().stream()
                .filter(door -> door.visionlineMetadata.doorCategory.startsWith("common"))
                .map(Entrance::id)
                .toList();
    }

    void build() {
        List<Entrance> rooms =
                state.entrances.values().stream().filter(Entrance::isGuestDoor).toList();
        for (Entrance room : rooms) {
            int dice = random.nextInt(100);
            if (dice < 42) {
                stay(room, today.minusDays(1 + random.nextInt(4)), today.plusDays(1 + random.nextInt(6)));
            } else if (dice < 54) {
                stay(room, today.minusDays(1 + random.nextInt(5)), today);
            } else if (dice < 64) {
                stay(room, today.plusDays(random.nextInt(2)), today.plusDays(3 + random.nextInt(5)));
            } else if (dice < 66) {
                person(true, random.nextInt(3));
            }
        }
    }

    private void stay(Entrance room, LocalDate arrivalOn, LocalDate departureOn) {
        Instant from = arrivalOn.atTime(LocalTime.of(15, 0)).atZone(zone).toInstant();
        Instant until = checkOut(departureOn);
        int guests = 1 + (random.nextInt(100) < 45 ? 1 : 0) + (random.nextInt(100) < 15 ? 1 : 0);
        Key first = null;
        for (int i = 0; i < guests; i++) {
            int phones = random.nextInt(3);
            AcsUser user = person(random.nextInt(10) < 9, phones);
            boolean isPhoneKey = phones > 0 && user.userIdentityId != null && random.nextInt(10) < 4;
            Key key = key(user, room, isPhoneKey, from, until, first);
            first = first == null ? key : first;
        }
    }

    /** The hotel's check-out, late on a day on which that is over; never within the hour, for who looks at it has a while. */
    private Instant checkOut(LocalDate on) {
        return CHECK_OUTS.stream()
                .map(time -> on.atTime(time).atZone(zone).toInstant())
                .filter(at -> at.isAfter(now.plus(A_WHILE)))
                .findFirst()
                .orElseGet(() -> on.atTime(LAST_CHECK_OUT).atZone(zone).toInstant());
    }

    /** {@code phones}: 0 none, 1 one that is not set up, 2 one that is ready. */
    private AcsUser person(boolean hasIdentity, int phones) {
        int number = people++;
        String name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
        String mail = "guest" + number + "@example.com";
        AcsUser user = new AcsUser();
        user.acsUserId = id();
        user.workspaceId = state.workspaceId;
        user.connectedAccountId = state.connectedAccountId;
        user.acsSystemId = state.systemId;
        user.createdAt = before(number);
        user.fullName = name;
        user.displayName = name;
        user.emailAddress = mail;
        user.email = mail;
        user.phoneNumber = random.nextInt(3) == 0 ? String.format(Locale.ROOT, "+3361555%04d", number % 10_000) : null;
        state.users.put(user.id(), user);
        if (hasIdentity) {
            Identity identity = identity(user, number);
            if (phones > 0) {
                phone(identity, phones == 2);
            }
        }
        return user;
    }

    private Identity identity(AcsUser user, int number) {
        Identity identity = new Identity();
        identity.userIdentityId = id();
        identity.workspaceId = state.workspaceId;
        identity.createdAt = user.createdAt;
        identity.userIdentityKey = "demo-guest-" + number;
        identity.fullName = user.fullName;
        identity.displayName = user.fullName;
        identity.emailAddress = user.emailAddress;
        identity.phoneNumber = user.phoneNumber;
        identity.acsUserIds.add(user.id());
        user.userIdentityId = identity.id();
        user.userIdentityFullName = identity.fullName;
        user.userIdentityEmailAddress = identity.emailAddress;
        user.userIdentityPhoneNumber = identity.phoneNumber;
        state.identities.put(identity.id(), identity);
        return identity;
    }

    private void phone(Identity owner, boolean isReady) {
        Phone phone = new Phone();
        phone.deviceId = id();
        phone.ownerId = owner.id();
        phone.workspaceId = state.workspaceId;
        phone.createdAt = owner.createdAt;
        boolean isApple = random.nextBoolean();
        phone.deviceType = isApple ? "ios_phone" : "android_phone";
        phone.displayName = isApple ? "Demo iPhone" : "Demo Android phone";
        if (isReady) {
            var metadata = phone.properties.assaAbloyCredentialServiceMetadata;
            metadata.hasActiveEndpoint = true;
            metadata.endpoints.add(Map.of("endpoint_id", id(), "is_active", true));
        }
        state.phones.put(phone.id(), phone);
    }

    private Key key(AcsUser user, Entrance room, boolean isPhoneKey, Instant from, Instant until, @Nullable Key first) {
        Key key = new Key();
        key.acsCredentialId = id();
        key.workspaceId = state.workspaceId;
        key.connectedAccountId = state.connectedAccountId;
        key.acsSystemId = state.systemId;
        key.acsUserId = user.id();
        key.userIdentityId = user.userIdentityId;
        key.accessMethod = isPhoneKey ? "mobile_key" : "card";
        key.isMultiPhoneSyncCredential = isPhoneKey;
        key.createdAt = from.isBefore(now) ? from : now.minusSeconds(3_600L + state.keys.size());
        key.startsAt = from;
        key.endsAt = until;
        key.isLatestDesiredStateSyncedWithProvider = true;
        key.latestDesiredStateSyncedWithProviderAt = key.createdAt;
        key.visionlineMetadata.credentialId = String.valueOf(state.keys.size() + 1000);
        key.visionlineMetadata.cardId = String.valueOf(state.keys.size() + 5000);
        key.visionlineMetadata.guestAcsEntranceIds = new ArrayList<>(List.of(room.id()));
        key.visionlineMetadata.commonAcsEntranceIds = new ArrayList<>(common);
        if (first != null) {
            key.visionlineMetadata.joinerAcsCredentialIds = new ArrayList<>(List.of(first.id()));
        }
        key.displayName = room.displayName;
        state.keys.put(key.id(), key);
        if (isPhoneKey) {
            onPhones(key);
        } else {
            onCard(key, user);
        }
        return key;
    }

    private void onCard(Key key, AcsUser user) {
        Card card = new Card();
        card.cardNumber = id().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
        card.keyId = key.id();
        card.cardId = key.visionlineMetadata.cardId;
        card.holder = user.fullName;
        card.startsAt = key.startsAt;
        card.endsAt = key.endsAt;
        card.writtenAt = key.createdAt;
        card.guestDoors = key.visionlineMetadata.guestAcsEntranceIds;
        card.commonDoors = key.visionlineMetadata.commonAcsEntranceIds;
        state.cards.put(card.cardNumber, card);
        key.isIssued = true;
        key.issuedAt = key.createdAt;
        key.cardNumber = card.cardNumber;
    }

    private void onPhones(Key parent) {
        List<Phone> ready = state.phones.values().stream()
                .filter(phone -> phone.ownerId.equals(parent.userIdentityId) && phone.isReady())
                .toList();
        if (ready.isEmpty()) {
            parent.warn("waiting_to_be_issued", "The credential has not been issued yet.", parent.createdAt);
        }
        for (Phone phone : ready) {
            Key child = new Key();
            child.acsCredentialId = id();
            child.parentAcsCredentialId = parent.id();
            child.phoneId = phone.deviceId;
            child.workspaceId = parent.workspaceId;
            child.connectedAccountId = parent.connectedAccountId;
            child.acsSystemId = parent.acsSystemId;
            child.acsUserId = parent.acsUserId;
            child.userIdentityId = parent.userIdentityId;
            child.accessMethod = parent.accessMethod;
            child.createdAt = parent.createdAt;
            child.startsAt = parent.startsAt;
            child.endsAt = parent.endsAt;
            child.isIssued = true;
            child.issuedAt = parent.createdAt;
            child.isLatestDesiredStateSyncedWithProvider = true;
            child.displayName = parent.displayName;
            child.visionlineMetadata.guestAcsEntranceIds = parent.visionlineMetadata.guestAcsEntranceIds;
            child.visionlineMetadata.commonAcsEntranceIds = parent.visionlineMetadata.commonAcsEntranceIds;
            child.visionlineMetadata.joinerAcsCredentialIds = parent.visionlineMetadata.joinerAcsCredentialIds;
            child.visionlineMetadata.cardId = parent.visionlineMetadata.cardId;
            child.visionlineMetadata.credentialId = String.valueOf(state.keys.size() + 1000);
            state.keys.put(child.id(), child);
            parent.isIssued = true;
            parent.issuedAt = parent.createdAt;
        }
    }

    private Instant before(int number) {
        return now.minusSeconds(6 * 86_400L).plusSeconds(number);
    }

    private String id() {
        return HotelBuilder.id(random);
    }
}
