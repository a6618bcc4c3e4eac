package app.keydesk.demo.model;

import app.keydesk.demo.model.EncoderResources.Card;
import app.keydesk.demo.model.Resources.AcsUser;
import app.keydesk.demo.model.Resources.Entrance;
import app.keydesk.demo.model.Resources.Key;
import app.keydesk.demo.model.Resources.Phone;
import app.keydesk.demo.model.State.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys as Visionline keeps them: overrides, joiners, phones' children, deletion (reference 3, 4 and 8). */
public final class Keys {
    private final Hotel hotel;
    private final NewKeys newKeys;
    private final SupersededKeys superseded;

    Keys(Hotel hotel) {
        this.hotel = hotel;
        this.newKeys = new NewKeys(hotel);
        this.superseded = new SupersededKeys(hotel, this);
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
        List<Entrance> doors = newKeys.entrances(order);
        NewKeys.checkWindow(order, now);
        List<String> guestDoors =
                doors.stream().filter(Entrance::isGuestDoor).map(Entrance::id).toList();
        NewKeys.checkPlan(order);
        boolean isOverride = order.isOverride()
                || order.isAutoJoin() && liveOn(guestDoors, now).isEmpty();
        List<String> joined = order.isAutoJoin() && !isOverride
                ? liveOn(guestDoors, now).stream().map(Key::id).toList()
                : order.joinerIds();
        if (!isOverride) {
            joined.forEach(id -> newKeys.checkTarget(id, order, now));
            newKeys.checkWithin(guestDoors, joined);
        }
        Key key = newKeys.make(order, doors, now);
        key.visionlineMetadata.joinerAcsCredentialIds = isOverride ? List.of() : List.copyOf(joined);
        key.visionlineMetadata.autoJoin = order.isAutoJoin() ? true : null;
        if (isOverride) {
            superseded.overrideOthers(key, guestDoors, now);
        }
        superseded.replaceOwn(key, guestDoors, isOverride, now);
        hotel.state().keys.put(key.id(), key);
        if (key.isMultiPhoneSyncCredential) {
            hotel.later(hotel.delays().phone(), Due.What.REACH_PHONE, key.id());
        }
        hotel.later(hotel.delays().sync(), Due.What.SYNC, key.id());
        hotel.changed();
        return key;
    }

    /** Live guest keys that share one of the doors; children left out. */
    public List<Key> liveOn(Collection<String> guestDoors, Instant now) {
        return hotel.state().keys.values().stream()
                .filter(key -> !key.isChild() && key.isLive(now) && isGuestKeyOn(key, guestDoors))
                .toList();
    }

    static boolean isGuestKeyOn(Key key, Collection<String> guestDoors) {
        return key.visionlineMetadata.cardFunctionType.equals("guest")
                && key.visionlineMetadata.guestAcsEntranceIds.stream().anyMatch(guestDoors::contains);
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
        Key child = newKeys.makeChild(parent, phone, now);
        hotel.state().keys.put(child.id(), child);
        parent.unwarn("waiting_to_be_issued");
        hotel.grants().issued(parent, parent.isIssued);
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
