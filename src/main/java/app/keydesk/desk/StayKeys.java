package app.keydesk.desk;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.KeyRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stay that a key or a room belongs to, derived from the cache: live keys that share a guest door or were joined. */
final class StayKeys {
    private final DeskParts parts;

    StayKeys(DeskParts parts) {
        this.parts = parts;
    }

    Optional<KeyRow> key(CredentialId id) {
        return parts.cache().key(id, parts.clock().instant()).map(KeyDetails::row);
    }

    /** Live keys that open one of these rooms as a guest's, the oldest first. */
    List<KeyRow> ofRooms(Collection<EntranceId> rooms) {
        return parts.cache().liveKeys(rooms, parts.clock().instant()).stream()
                .filter(key -> key.guestEntranceIds().stream().anyMatch(rooms::contains))
                .sorted(Comparator.comparing(Credential::createdAt))
                .flatMap(key -> key(key.id()).stream())
                .toList();
    }

    /** The other live keys of this key's rooms. */
    List<KeyRow> companions(KeyRow row) {
        return ofRooms(row.credential().guestEntranceIds()).stream()
                .filter(other -> !other.id().equals(row.id()))
                .toList();
    }

    /** Every live key of the stay in this room, those joined to it in other rooms too, the oldest first. */
    List<KeyRow> ofStay(EntranceId room) {
        Map<CredentialId, KeyRow> found = new LinkedHashMap<>();
        Deque<KeyRow> open = new ArrayDeque<>(ofRooms(List.of(room)));
        while (!open.isEmpty()) {
            KeyRow row = open.pop();
            if (row.state().isLive() && found.putIfAbsent(row.id(), row) == null) {
                joined(row).forEach(open::push);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(row -> row.credential().createdAt()))
                .toList();
    }

    private List<KeyRow> joined(KeyRow row) {
        List<KeyRow> rows = new ArrayList<>();
        parts.cache().key(row.id(), parts.clock().instant()).ifPresent(details -> {
            rows.addAll(details.joined());
            rows.addAll(details.joiners());
        });
        KeyOrigin origin = row.origin();
        if (origin != null && !origin.isOverride()) {
            origin.related().forEach(id -> key(id).ifPresent(rows::add));
        }
        return rows;
    }
}
