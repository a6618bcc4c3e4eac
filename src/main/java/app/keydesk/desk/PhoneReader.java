package app.keydesk.desk;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
            waiting.addAll(parts.cache().phoneOwners(now));
        }
        List<IdentityId> next = waiting.stream().limit(AT_ONCE).toList();
        if (next.isEmpty()) {
            return;
        }
        List<Patience.Read<List<Phone>>> reads = new ArrayList<>();
        next.forEach(owner -> reads.add(() -> phonesOf(owner)));
        List<Phone> phones = new SideBySide(parts.threads())
                .all(reads).stream().flatMap(List::stream).toList();
        parts.cache().store(CachePage.ofPhones(phones), now);
        next.forEach(waiting::remove);
    }

    private List<Phone> phonesOf(IdentityId owner) throws SeamException {
        try {
            return parts.seam().phones(owner);
        } catch (SeamException e) {
            if (e.problem() instanceof Problem.NotFound) { // removed since the cache was read
                return List.of();
            }
            throw e;
        }
    }
}
