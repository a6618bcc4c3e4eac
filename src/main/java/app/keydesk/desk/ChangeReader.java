package app.keydesk.desk;

import app.keydesk.cache.HotelCache;
import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.HotelEvent;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Brings the cache up to date with little: events are hints to read a resource again, and the newest keys are listed
 * because Seam tells of no key or child that was created (reference 6).
 */
final class ChangeReader {
    private static final String SINCE = "sync.events.since";
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final int AT_ONCE = 8;
    private static final int FIRST_PAGE = 50;
    private static final int SECOND_PAGE = 500;

    private final DeskParts parts;
    private final PhoneReader phones;
    private final SideBySide sideBySide;
    private final Set<String> handled = new LinkedHashSet<>();

    ChangeReader(DeskParts parts, PhoneReader phones) {
        this.parts = parts;
        this.phones = phones;
        this.sideBySide = new SideBySide(parts.threads());
    }

    /** From when on events are asked for after a full synchronisation that began now, by Seam's clock. */
    void startFrom(Instant startedAt) {
        Duration ahead = parts.seam().clockAhead();
        Instant since = startedAt.plus(ahead == null ? Duration.ZERO : ahead).minus(OVERLAP);
        parts.cache().remember(SINCE, since.toString());
    }

    /**
     * The newest keys are asked for beside the events, and stored before what these name is read, so that the later answer
     * stands.
     */
    void read(SystemId system) throws SeamException {
        Instant askedAt = parts.clock().instant();
        Instant since = parts.cache().remembered(SINCE).map(Instant::parse).orElse(askedAt);
        Future<List<Credential>> newest = sideBySide.begin(() -> parts.seam().newestCredentials(system, FIRST_PAGE));
        try {
            List<HotelEvent> fresh = parts.seam().events(since).stream()
                    .filter(event -> !handled.contains(event.id()))
                    .toList();
            readNewest(system, SideBySide.await(newest), askedAt);
            follow(fresh);
            remember(fresh, since);
        } finally {
            newest.cancel(true);
        }
        phones.readSome();
    }

    private void follow(List<HotelEvent> fresh) throws SeamException {
        Set<CredentialId> keys = new LinkedHashSet<>();
        Set<AcsUserId> guests = new LinkedHashSet<>();
        boolean isHouse = false;
        for (HotelEvent event : fresh) {
            Optional.ofNullable(event.ids().get("acs_credential_id"))
                    .map(CredentialId::new)
                    .ifPresent(keys::add);
            Optional.ofNullable(event.ids().get("acs_user_id"))
                    .map(AcsUserId::new)
                    .ifPresent(guests::add);
            isHouse |= event.type().startsWith("acs_system.")
                    || event.type().startsWith("acs_entrance.")
                    || event.type().startsWith("acs_encoder.");
        }
        reload(keys, guests);
        if (isHouse) {
            reloadHouse();
        }
    }

    private void remember(List<HotelEvent> fresh, Instant since) {
        fresh.forEach(event -> handled.add(event.id()));
        Instant latest = fresh.stream()
                .map(event -> event.createdAt().minus(OVERLAP))
                .max(Instant::compareTo)
                .orElse(since);
        if (latest.isAfter(since)) {
            parts.cache().remember(SINCE, latest.toString());
        }
        while (handled.size() > SECOND_PAGE) {
            handled.remove(handled.iterator().next());
        }
    }

    private void reload(Set<CredentialId> keys, Set<AcsUserId> guests) throws SeamException {
        Instant now = parts.clock().instant();
        Map<CredentialId, Optional<Credential>> foundKeys = each(keys, parts.seam()::credential);
        Map<AcsUserId, Optional<Guest>> foundGuests = each(guests, parts.seam()::guest);
        List<Credential> live =
                foundKeys.values().stream().flatMap(Optional::stream).toList();
        List<Guest> known =
                foundGuests.values().stream().flatMap(Optional::stream).toList();
        HotelCache cache = parts.cache();
        if (!live.isEmpty() || !known.isEmpty()) {
            cache.store(CachePage.ofKeys(known, live), now);
        }
        Set<CredentialId> gone = missing(foundKeys);
        Set<AcsUserId> left = missing(foundGuests);
        if (!gone.isEmpty() || !left.isEmpty()) {
            cache.forget(gone, left);
        }
    }

    /** Asks for one resource. */
    private interface Asking<I, T> {
        Optional<T> of(I id) throws SeamException;
    }

    /** What Seam knows of each, {@value #AT_ONCE} at a time. */
    private <I, T> Map<I, Optional<T>> each(Set<I> ids, Asking<I, T> asking) throws SeamException {
        List<Patience.Read<Optional<T>>> reads = new ArrayList<>();
        ids.forEach(id -> reads.add(() -> asking.of(id)));
        Iterator<Optional<T>> answers = sideBySide.all(reads, AT_ONCE).iterator();
        Map<I, Optional<T>> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, answers.next()));
        return found;
    }

    private static <I, T> Set<I> missing(Map<I, Optional<T>> found) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void reloadHouse() throws SeamException {
        SeamGateway seam = parts.seam();
        List<AcsSystem> systems = seam.systems();
        Optional<AcsSystem> hotel = Systems.chosen(systems, parts.options().system());
        if (hotel.isPresent()) {
            SystemId system = hotel.get().id();
            Instant now = parts.clock().instant();
            parts.cache().store(CachePage.ofSystems(systems, seam.encoders(system)), now);
            seam.entrances(system, page -> parts.cache().store(CachePage.ofEntrances(page), now));
        }
    }

    /** Only as far back as there is something new. */
    private void readNewest(SystemId system, List<Credential> first, Instant askedAt) throws SeamException {
        List<Credential> newest = first;
        Instant now = askedAt;
        if (newest.size() == FIRST_PAGE && !isKnown(oldest(newest))) {
            now = parts.clock().instant();
            newest = parts.seam().newestCredentials(system, SECOND_PAGE);
            if (newest.size() == SECOND_PAGE && !isKnown(oldest(newest))) {
                Instant seenAt = parts.clock().instant();
                parts.seam().credentials(system, page -> parts.cache().store(CachePage.ofCredentials(page), seenAt));
                return;
            }
        }
        parts.cache().store(CachePage.ofKeys(owners(newest), newest), now);
    }

    /** Of these keys, those whom the cache does not know. */
    private List<Guest> owners(List<Credential> keys) throws SeamException {
        Set<AcsUserId> strangers = parts.cache()
                .strangers(keys.stream()
                        .map(Credential::guestId)
                        .filter(Objects::nonNull)
                        .toList());
        return each(strangers, parts.seam()::guest).values().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isKnown(Credential key) {
        return parts.cache().key(key.id(), parts.clock().instant()).isPresent();
    }

    private static Credential oldest(List<Credential> keys) {
        return keys.stream().min(Comparator.comparing(Credential::createdAt)).orElseThrow();
    }
}
