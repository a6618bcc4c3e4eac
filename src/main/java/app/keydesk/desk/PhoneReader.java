package app.keydesk.desk;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Phone;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the phones of guests with live phone keys. A phone does not name its owner, so each owner is asked for: a few at
 * a time, in turn, never a whole hotel at once.
 */
final class PhoneReader {
    private static final int AT_ONCE = 8;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final DeskParts parts;
    private final Set<IdentityId> waiting = new LinkedHashSet<>();
    private @Nullable Instant turnAt;

    PhoneReader(DeskParts parts) {
        this.parts = parts;
    }

    void readSome() throws SeamException {
        Instant now = parts.clock().instant();
        if (waiting.isEmpty() && (turnAt == null || !turnAt.plus(PAUSE).isAfter(now))) {
            turnAt = now;
            waiting.addAll(owners(now));
        }
        List<IdentityId> next = waiting.stream().limit(AT_ONCE).toList();
        if (next.isEmpty()) {
            return;
        }
        List<Patience.Read<List<Phone>>> reads = new ArrayList<>();
        next.forEach(owner -> reads.add(() -> parts.seam().phones(owner)));
        List<Phone> phones = new SideBySide(parts.threads())
                .all(reads).stream().flatMap(List::stream).toList();
        parts.cache().store(CachePage.ofPhones(phones), now);
        next.forEach(waiting::remove);
    }

    private List<IdentityId> owners(Instant now) {
        List<EntranceId> rooms = parts.cache().entrances().stream()
                .filter(Entrance::isRoom)
                .map(Entrance::id)
                .toList();
        return parts.cache().liveKeys(rooms, now).stream()
                .filter(key -> key.medium() == Medium.PHONE)
                .map(Credential::guestId)
                .filter(Objects::nonNull)
                .distinct()
                .map(parts.cache()::guestNamed)
                .flatMap(Optional::stream)
                .map(Guest::identityId)
                .filter(Objects::nonNull)
                .toList();
    }
}
