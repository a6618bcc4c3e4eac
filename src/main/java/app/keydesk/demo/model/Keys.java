package app.keydesk.demo.model;

import app.keydesk.demo.model.Resources.AcsUser;
import app.keydesk.demo.model.Resources.Card;
import app.keydesk.demo.model.Resources.Entrance;
import app.keydesk.demo.model.Resources.Key;
import app.keydesk.demo.model.Resources.Phone;
import app.keydesk.demo.model.State.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys as Visionline keeps them: overrides, joiners, phones' children, deletion (reference 3, 4 and 8). */
public final class Keys {
    /** A start that lies this little in the past was "now" when it was sent. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(2);

    private static final int FIRST_NUMBER = 1_000_000;
    private static final String JOINERS = "visionline_metadata.joiner_acs_credential_ids";

    private final Hotel hotel;

    Keys(Hotel hotel) {
        this.hotel = hotel;
    }

    /** A key that is asked for. {@code joinerIds} may be empty. */
    public record Order(
            AcsUser user,
            String accessMethod,
            boolean isMultiPhone,
            List<String> doors,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            String cardFormat,
            String functionType,
            boolean isOverride,
            boolean isAutoJoin,
            List<String> joinerIds) {}

    public Key create(Order order) {
        Instant now = hotel.now();
        List<Entrance> doors = entrances(order);
        checkWindow(order, now);
        List<String> guestDoors =
                doors.stream().filter(Entrance::isGuestDoor).map(Entrance::id).toList();
        checkPlan(order);
        boolean isOverride = order.isOverride()
                || order.isAutoJoin() && liveOn(guestDoors, now).isEmpty();
        List<String> joined = order.isAutoJoin() && !isOverride
                ? liveOn(guestDoors, now).stream().map(Key::id).toList()
                : order.joinerIds();
        if (!isOverride) {
            joined.forEach(id -> checkTarget(id, order, now));
            checkWithin(guestDoors, joined);
        }
        Key key = make(order, doors, now);
        key.visionlineMetadata.joinerAcsCredentialIds = isOverride ? List.of() : List.copyOf(joined);
        key.visionlineMetadata.autoJoin = order.isAutoJoin() ? true : null;
        if (isOverride) {
            overrideOthers(key, guestDoors, now);
        }
        replaceOwn(key, guestDoors, isOverride, now);
        hotel.state().keys.put(key.id(), key);
        if (key.isMultiPhoneSyncCredential) {
            hotel.later(hotel.delays().phone(), Due.What.REACH_PHONE, key.id());
        }
        hotel.later(hotel.delays().sync(), Due.What.SYNC, key.id());
        hotel.changed();
        return key;
    }

    private List<Entrance> entrances(Order order) {
        List<Entrance> doors = new ArrayList<>();
        for (String id : new LinkedHashSet<>(order.doors())) {
            Entrance door = hotel.state().entrances.get(id);
            if (door == null || !door.acsSystemId.equals(order.user().acsSystemId)) {
                throw Refusal.notFound("acs_entrance");
            }
            doors.add(door);
        }
        return doors;
    }

    private static void checkWindow(Order order, Instant now) {
        Instant from = order.startsAt() == null ? now : order.startsAt();
        if (order.endsAt() != null && !order.endsAt().isAfter(from)) {
            throw Refusal.invalid("ends_at", "ends_at must be after starts_at");
        }
        if (order.endsAt() != null && !order.endsAt().isAfter(now)) {
            throw Refusal.invalid("ends_at", "ends_at must be in the future");
        }
    }

    private static void checkPlan(Order order) {
        int plans = (order.isOverride() ? 1 : 0)
                + (order.isAutoJoin() ? 1 : 0)
                + (order.joinerIds().isEmpty() ? 0 : 1);
        if (plans != 1 && order.functionType().equals("guest")) {
            throw Refusal.invalid(
                    "visionline_metadata",
                    "Provide exactly one of override, joiner_acs_credential_ids or auto_join in visionline_metadata");
        }
    }

    private void checkTarget(String id, Order order, Instant now) {
        Key target = hotel.state().keys.get(id);
        if (target == null) {
            throw Refusal.invalid(JOINERS, "joiner_acs_credential_ids names a credential that does not exist");
        }
        if (!target.isLive(now) || !target.acsSystemId.equals(order.user().acsSystemId)) {
            throw Refusal.invalid(JOINERS, "joiner_acs_credential_ids names a credential that is not valid");
        }
        boolean startsTooLate = target.endsAt != null
                && order.startsAt() != null
                && !order.startsAt().isBefore(target.endsAt);
        boolean endsTooEarly = target.startsAt != null
                && order.endsAt() != null
                && !order.endsAt().isAfter(target.startsAt);
        if (startsTooLate || endsTooEarly) {
            throw Refusal.invalid(JOINERS, "The joined credentials are not valid in this time window");
        }
    }

    private void checkWithin(List<String> guestDoors, List<String> joined) {
        Set<String> union = new HashSet<>();
        hotel.state().keys.values().stream()
                .filter(key -> joined.contains(key.id()))
                .forEach(key -> union.addAll(key.visionlineMetadata.guestAcsEntranceIds));
        if (!union.containsAll(guestDoors)) {
            throw Refusal.invalid(JOINERS, "A joiner may only open guest entrances of the credentials that it joins");
        }
    }

    private Key make(Order order, List<Entrance> doors, Instant now) {
        State state = hotel.state();
        Key key = new Key();
        key.acsCredentialId = hotel.newId();
        key.workspaceId = state.workspaceId;
        key.connectedAccountId = state.connectedAccountId;
        key.acsSystemId = order.user().acsSystemId;
        key.acsUserId = order.user().acsUserId;
        key.userIdentityId = order.user().userIdentityId;
        key.accessMethod = order.accessMethod();
        key.isMultiPhoneSyncCredential = order.isMultiPhone();
        key.createdAt = now;
        key.endsAt = order.endsAt();
        key.startsAt = order.startsAt();
        key.cardFormat = order.cardFormat();
        key.displayName =
                String.join(", ", doors.stream().map(door -> door.displayName).toList());
        key.isLatestDesiredStateSyncedWithProvider = false;
        key.visionlineMetadata.cardFunctionType = order.functionType();
        key.visionlineMetadata.credentialId = nextNumber();
        key.visionlineMetadata.cardId = nextNumber();
        for (Entrance door : doors) {
            (door.isGuestDoor()
                            ? key.visionlineMetadata.guestAcsEntranceIds
                            : key.visionlineMetadata.commonAcsEntranceIds)
                    .add(door.id());
        }
        if (key.startsAt == null || key.startsAt.isBefore(now)) {
            if (key.startsAt != null && key.startsAt.isBefore(now.minus(ON_THE_WAY))) {
                key.warn("schedule_modified", "The start lay in the past and was moved.", now);
            }
            key.startsAt = now;
        }
        if (key.accessMethod.equals("card") || key.isMultiPhoneSyncCredential) {
            key.warn("waiting_to_be_issued", "The credential has not been issued yet.", now);
        }
        return key;
    }

    /** Beyond those of the first day, and never given twice. */
    private String nextNumber() {
        return String.valueOf(FIRST_NUMBER + hotel.state().numbersGiven++);
    }

    /** Live guest keys that share one of the doors; children left out. */
    public List<Key> liveOn(Collection<String> guestDoors, Instant now) {
        return hotel.state().keys.values().stream()
                .filter(key -> !key.isChild() && key.isLive(now) && isGuestKeyOn(key, guestDoors))
                .toList();
    }

    private static boolean isGuestKeyOn(Key key, Collection<String> guestDoors) {
        return key.visionlineMetadata.cardFunctionType.equals("guest")
                && key.visionlineMetadata.guestAcsEntranceIds.stream().anyMatch(guestDoors::contains);
    }

    private void overrideOthers(Key by, List<String> guestDoors, Instant now) {
        for (Key other : List.copyOf(hotel.state().keys.values())) {
            if (other.visionlineMetadata.isValid && isGuestKeyOn(other, guestDoors)) {
                invalidate(other, by, true);
            }
        }
    }

    /**
     * A new phone key takes the place of the same guest's earlier one. A card takes the place of the guest's own card on
     * these rooms where end or rooms differ; the same again is a copy, since one key is one piece of plastic.
     */
    private void replaceOwn(Key key, List<String> guestDoors, boolean isOverride, Instant now) {
        for (Key other : List.copyOf(hotel.state().keys.values())) {
            boolean isOwn = other.visionlineMetadata.isValid
                    && key.acsUserId != null
                    && key.acsUserId.equals(other.acsUserId)
                    && other.accessMethod.equals(key.accessMethod);
            if (isOwn && isSuperseded(other, key, guestDoors, isOverride)) {
                invalidate(other, key, false);
            }
        }
    }

    private static boolean isSuperseded(Key old, Key by, List<String> guestDoors, boolean isOverride) {
        boolean isOnTheseRooms = isGuestKeyOn(old, guestDoors);
        if (by.accessMethod.equals("mobile_key")) {
            return isOverride || isOnTheseRooms;
        }
        boolean isCopy = Objects.equals(old.endsAt, by.endsAt)
                && Set.copyOf(old.visionlineMetadata.guestAcsEntranceIds).equals(Set.copyOf(guestDoors));
        return isOnTheseRooms && !isCopy;
    }

    private void invalidate(Key key, Key by, boolean isOverridden) {
        key.visionlineMetadata.isValid = false;
        key.endedBy = by.id();
        cardsOf(key).forEach(card -> {
            if (isOverridden) {
                card.isOverridden = true;
            } else {
                card.isDiscarded = true;
            }
        });
        hotel.tell("acs_credential.invalidated", ids(key));
        children(key).stream()
                .filter(child -> child.visionlineMetadata.isValid)
                .forEach(child -> invalidate(child, by, isOverridden));
    }

    List<Card> cardsOf(Key key) {
        return hotel.state().cards.values().stream()
                .filter(card -> key.id().equals(card.keyId))
                .toList();
    }

    public List<Key> children(Key parent) {
        if (!parent.isMultiPhoneSyncCredential) {
            return List.of();
        }
        return hotel.state().keys.values().stream()
                .filter(key -> parent.id().equals(key.parentAcsCredentialId))
                .toList();
    }

    static Map<String, String> ids(Key key) {
        return Map.of(
                "acs_credential_id",
                key.id(),
                "acs_system_id",
                key.acsSystemId,
                "connected_account_id",
                key.connectedAccountId);
    }

    void synced(String id) {
        Key key = hotel.state().keys.get(id);
        if (key != null) {
            key.isLatestDesiredStateSyncedWithProvider = true;
            key.latestDesiredStateSyncedWithProviderAt = hotel.now();
        }
    }

    /** A child for every ready phone of the owner that has none yet. */
    void reachPhones(String parentId) {
        Key parent = hotel.state().keys.get(parentId);
        if (parent == null || !parent.isLive(hotel.now())) {
            return;
        }
        Set<String> reached = new HashSet<>();
        children(parent).forEach(child -> reached.add(String.valueOf(child.phoneId)));
        for (Phone phone : hotel.people().phonesOf(parent.userIdentityId)) {
            if (phone.isReady() && !reached.contains(phone.deviceId)) {
                addChild(parent, phone);
            }
        }
    }

    /** Puts a multi-phone key on one phone. */
    public Key addChild(Key parent, Phone phone) {
        Instant now = hotel.now();
        Key child = new Key();
        child.acsCredentialId = hotel.newId();
        child.parentAcsCredentialId = parent.id();
        child.phoneId = phone.deviceId;
        child.workspaceId = parent.workspaceId;
        child.connectedAccountId = parent.connectedAccountId;
        child.acsSystemId = parent.acsSystemId;
        child.acsUserId = parent.acsUserId;
        child.userIdentityId = parent.userIdentityId;
        child.accessMethod = parent.accessMethod;
        child.createdAt = now;
        child.startsAt = parent.startsAt;
        child.endsAt = parent.endsAt;
        child.displayName = parent.displayName;
        child.isIssued = true;
        child.issuedAt = now;
        child.isLatestDesiredStateSyncedWithProvider = true;
        child.latestDesiredStateSyncedWithProviderAt = now;
        child.visionlineMetadata.cardId = parent.visionlineMetadata.cardId;
        child.visionlineMetadata.credentialId = nextNumber();
        child.visionlineMetadata.guestAcsEntranceIds = List.copyOf(parent.visionlineMetadata.guestAcsEntranceIds);
        child.visionlineMetadata.commonAcsEntranceIds = List.copyOf(parent.visionlineMetadata.commonAcsEntranceIds);
        child.visionlineMetadata.joinerAcsCredentialIds = List.copyOf(parent.visionlineMetadata.joinerAcsCredentialIds);
        hotel.state().keys.put(child.id(), child);
        parent.unwarn("waiting_to_be_issued");
        parent.isIssued = true;
        parent.issuedAt = now;
        hotel.changed();
        return child;
    }

    /** A new end; a card that carries the old one must come back to the encoder. */
    public void setEnd(Key key, Instant endsAt) {
        Instant now = hotel.now();
        if (!endsAt.isAfter(now) || key.startsAt != null && !endsAt.isAfter(key.startsAt)) {
            throw Refusal.invalid("ends_at", "ends_at must be in the future and after starts_at");
        }
        key.endsAt = endsAt;
        children(key).forEach(child -> child.endsAt = endsAt);
        if (key.accessMethod.equals("card") && key.isIssued) {
            key.warn("needs_to_be_reissued", "The credential must be encoded again.", now);
        }
        key.isLatestDesiredStateSyncedWithProvider = false;
        hotel.later(hotel.delays().sync(), Due.What.SYNC, key.id());
        hotel.changed();
    }

    /** Starts a deletion: the key says {@code being_deleted} until it is gone. */
    public void delete(Key key) {
        Instant now = hotel.now();
        key.warn("being_deleted", "The credential is being deleted.", now);
        children(key).forEach(child -> child.warn("being_deleted", "The credential is being deleted.", now));
        hotel.later(hotel.delays().delete(), Due.What.DELETE, key.id());
        hotel.changed();
    }

    void deleted(String id) {
        Key key = hotel.state().keys.get(id);
        if (key == null) {
            return;
        }
        List<Key> gone = new ArrayList<>(children(key));
        gone.add(key);
        for (Key one : gone) {
            cardsOf(one).forEach(card -> card.isDiscarded = true);
            hotel.state().keys.remove(one.id());
            hotel.tell("acs_credential.deleted", ids(one));
        }
    }
}
