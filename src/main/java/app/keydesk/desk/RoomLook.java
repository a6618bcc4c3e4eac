package app.keydesk.desk;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.seam.SeamException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the keys of rooms from Seam, room beside room, and leaves them in the cache. */
final class RoomLook {
    private final DeskParts parts;
    private final SideBySide sideBySide;

    RoomLook(DeskParts parts) {
        this.parts = parts;
        this.sideBySide = new SideBySide(parts.threads());
    }

    /**
     * @param keys every key of the rooms, the dead ones and the phones' children too
     * @param at when they were asked for
     */
    record Seen(List<Credential> keys, Instant at) {
        /** What a person must know of: live keys that open a room, a child only where its parent is dead. */
        List<Credential> live(Collection<EntranceId> rooms) {
            return keys.stream()
                    .filter(key -> key.isLive(at) && !isToldByParent(key))
                    .filter(key -> key.guestEntranceIds().stream().anyMatch(rooms::contains))
                    .toList();
        }

        /** A parent that is being deleted takes its children along. */
        private boolean isToldByParent(Credential key) {
            CredentialId parent = key.parentId();
            return parent != null
                    && key(parent)
                            .filter(one -> one.isLive(at) || one.isBeingDeleted())
                            .isPresent();
        }

        Set<CredentialId> ids() {
            return keys.stream().map(Credential::id).collect(Collectors.toSet());
        }

        Optional<Credential> key(CredentialId id) {
            return keys.stream().filter(key -> key.id().equals(id)).findFirst();
        }
    }

    Seen look(Collection<EntranceId> rooms) throws SeamException {
        Instant asked = parts.clock().instant();
        List<Patience.Read<List<Credential>>> reads = new ArrayList<>();
        for (EntranceId room : rooms) {
            reads.add(() -> parts.seam().credentialsWithAccess(room, false));
        }
        Map<CredentialId, Credential> keys = new LinkedHashMap<>();
        for (List<Credential> ofRoom : sideBySide.all(reads)) {
            ofRoom.forEach(key -> keys.put(key.id(), key));
        }
        Seen seen = new Seen(List.copyOf(keys.values()), asked);
        parts.cache().store(CachePage.ofCredentials(seen.keys()), seen.at());
        return seen;
    }

    /** The keys with their owners' names; a guest whom another desk made is read first. */
    List<KeyRow> rows(List<Credential> keys) throws SeamException {
        List<Patience.Read<Optional<Guest>>> strangers = new ArrayList<>();
        for (AcsUserId owner : keys.stream()
                .map(Credential::guestId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()) {
            if (parts.cache().guestNamed(owner).isEmpty()) {
                strangers.add(() -> parts.seam().guest(owner));
            }
        }
        List<Guest> guests =
                sideBySide.all(strangers).stream().flatMap(Optional::stream).toList();
        if (!guests.isEmpty()) {
            parts.cache().store(CachePage.ofGuests(guests), parts.clock().instant());
        }
        return cachedRows(keys);
    }

    List<KeyRow> cachedRows(List<Credential> keys) {
        return keys.stream()
                .sorted(Comparator.comparing(Credential::createdAt))
                .map(key -> parts.cache().key(key.id(), parts.clock().instant()))
                .flatMap(Optional::stream)
                .map(details -> details.row())
                .toList();
    }
}
