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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the cache up to date with little: events are hints to read a resource again, and the newest keys are listed
 * because Seam tells of no key or child that was created (reference 6).
 */
final class ChangeReader {
    private static final String SINCE = "sync.events.since";
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final int FIRST_PAGE = 50;
    private static final int SECOND_PAGE = 500;

    private final DeskParts parts;
    private final PhoneReader phones;
    private final Set<String> handled = new LinkedHashSet<>();

    ChangeReader(DeskParts parts, PhoneReader phones) {
        this.parts = parts;
        this.phones = phones;
    }

    /** From when on events are asked for after a full synchronisation that began now, by Seam's clock. */
    void startFrom(Instant startedAt) {
        Duration ahead = parts.seam().clockAhead();
        Instant since = startedAt.plus(ahead == null ? Duration.ZERO : ahead).minus(OVERLAP);
        parts.cache().remember(SINCE, since.toString());
    }

    void read(SystemId system) throws SeamException {
        readEvents();
        readNewest(system);
        parts.cache()
                .store(
                        CachePage.ofPhones(parts.seam().phones(null)),
                        parts.clock().instant());
    }

    private void readEvents() throws SeamException {
        Instant since = parts.cache()
                .remembered(SINCE)
                .map(Instant::parse)
                .orElse(parts.clock().instant());
        List<HotelEvent> fresh = parts.seam().events(since).stream()
                .filter(event -> !handled.contains(event.id()))
                .toList();
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
        remember(fresh, since);
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
        List<Credential> live = new ArrayList<>();
        List<CredentialId> gone = new ArrayList<>();
        for (CredentialId id : keys) {
            parts.seam().credential(id).ifPresentOrElse(live::add, () -> gone.add(id));
        }
        List<Guest> known = new ArrayList<>();
        List<AcsUserId> left = new ArrayList<>();
        for (AcsUserId id : guests) {
            parts.seam().guest(id).ifPresentOrElse(known::add, () -> left.add(id));
        }
        HotelCache cache = parts.cache();
        if (!live.isEmpty() || !known.isEmpty()) {
            cache.store(
                    new CachePage(List.of(), List.of(), List.of(), known, live, List.of()),
                    parts.clock().instant());
        }
        if (!gone.isEmpty() || !left.isEmpty()) {
            cache.forget(gone, left);
        }
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
    private void readNewest(SystemId system) throws SeamException {
        List<Credential> newest = parts.seam().newestCredentials(system, FIRST_PAGE);
        if (newest.size() == FIRST_PAGE && !isKnown(oldest(newest))) {
            newest = parts.seam().newestCredentials(system, SECOND_PAGE);
            if (newest.size() == SECOND_PAGE && !isKnown(oldest(newest))) {
                Instant now = parts.clock().instant();
                parts.seam().credentials(system, page -> parts.cache().store(CachePage.ofCredentials(page), now));
                return;
            }
        }
        readOwners(newest);
        parts.cache().store(CachePage.ofCredentials(newest), parts.clock().instant());
    }

    private void readOwners(List<Credential> keys) throws SeamException {
        List<Guest> strangers = new ArrayList<>();
        for (AcsUserId owner : keys.stream()
                .map(Credential::guestId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()) {
            if (parts.cache().guestNamed(owner).isEmpty()) {
                parts.seam().guest(owner).ifPresent(strangers::add);
            }
        }
        if (!strangers.isEmpty()) {
            parts.cache().store(CachePage.ofGuests(strangers), parts.clock().instant());
        }
    }

    private boolean isKnown(Credential key) {
        return parts.cache().key(key.id(), parts.clock().instant()).isPresent();
    }

    private static Credential oldest(List<Credential> keys) {
        return keys.stream().min(Comparator.comparing(Credential::createdAt)).orElseThrow();
    }
}
