package app.keydesk.demo.model;

import app.keydesk.demo.model.Resources.Key;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Keys that end because a newer one was made: by override, or as the same guest's earlier key (reference 8, point 5). */
final class SupersededKeys {
    private final Hotel hotel;
    private final Keys keys;

    SupersededKeys(Hotel hotel, Keys keys) {
        this.hotel = hotel;
        this.keys = keys;
    }

    void overrideOthers(Key by, List<String> guestDoors, Instant now) {
        for (Key other : List.copyOf(hotel.state().keys.values())) {
            if (other.visionlineMetadata.isValid && Keys.isGuestKeyOn(other, guestDoors)) {
                invalidate(other, by, true);
            }
        }
    }

    /**
     * A new phone key takes the place of the same guest's earlier one. A card takes the place of the guest's own card on
     * these rooms where end or rooms differ; the same again is a copy, since one key is one piece of plastic.
     */
    void replaceOwn(Key key, List<String> guestDoors, boolean isOverride, Instant now) {
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
        boolean isOnTheseRooms = Keys.isGuestKeyOn(old, guestDoors);
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
        keys.cardsOf(key).forEach(card -> {
            if (isOverridden) {
                card.isOverridden = true;
            } else {
                card.isDiscarded = true;
            }
        });
        hotel.tell("acs_credential.invalidated", Keys.ids(key));
        keys.children(key).stream()
                .filter(child -> child.visionlineMetadata.isValid)
                .forEach(child -> invalidate(child, by, isOverridden));
    }
}
