package app.keydesk.demo.model;

import app.keydesk.demo.model.Keys.Order;
import app.keydesk.demo.model.Resources.Entrance;
import app.keydesk.demo.model.Resources.Key;
import app.keydesk.demo.model.Resources.Phone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules a new key must keep, and how it is made (reference 8, points 4, 6 and 7). */
final class NewKeys {
    /** A start that lies this little in the past was "now" when it was sent. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(2);

    private static final int FIRST_NUMBER = 1_000_000;
    private static final String JOINERS = "visionline_metadata.joiner_acs_credential_ids";

    private final Hotel hotel;

    NewKeys(Hotel hotel) {
        this.hotel = hotel;
    }

    List<Entrance> entrances(Order order) {
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

    static void checkWindow(Order order, Instant now) {
        Instant from = order.startsAt() == null ? now : order.startsAt();
        if (order.endsAt() != null && !order.endsAt().isAfter(from)) {
            throw Refusal.invalid("ends_at", "ends_at must be after starts_at");
        }
        if (order.endsAt() != null && !order.endsAt().isAfter(now)) {
            throw Refusal.invalid("ends_at", "ends_at must be in the future");
        }
    }

    static void checkPlan(Order order) {
        int plans = (order.isOverride() ? 1 : 0)
                + (order.isAutoJoin() ? 1 : 0)
                + (order.joinerIds().isEmpty() ? 0 : 1);
        if (plans != 1 && order.functionType().equals("guest")) {
            throw Refusal.invalid(
                    "visionline_metadata",
                    "Provide exactly one of override, joiner_acs_credential_ids or auto_join in visionline_metadata");
        }
    }

    void checkTarget(String id, Order order, Instant now) {
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

    void checkWithin(List<String> guestDoors, List<String> joined) {
        Set<String> union = new HashSet<>();
        hotel.state().keys.values().stream()
                .filter(key -> joined.contains(key.id()))
                .forEach(key -> union.addAll(key.visionlineMetadata.guestAcsEntranceIds));
        if (!union.containsAll(guestDoors)) {
            throw Refusal.invalid(JOINERS, "A joiner may only open guest entrances of the credentials that it joins");
        }
    }

    Key make(Order order, List<Entrance> doors, Instant now) {
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

    /** What a multi-phone key looks like on one phone; not yet kept. */
    Key makeChild(Key parent, Phone phone, Instant now) {
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
        return child;
    }
}
