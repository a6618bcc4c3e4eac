package app.keydesk.desk;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.desk.PersonStep.Person;
import app.keydesk.desk.Progress.Stage;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway.NewCredential;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates a key at Seam once, finds it again after a lost answer, and leaves it in the cache with its origin. */
final class KeyMaker {
    static final String KEY = "key";

    private static final Duration CLOCK_SLACK = Duration.ofSeconds(3);

    private final DeskParts parts;
    private final SureWrite writes;
    private final Systems systems;
    private final RoomClaims claims;
    private final AfterLook after;
    private final LateSend late;

    KeyMaker(DeskParts parts, SureWrite writes, Systems systems, AfterLook after, LateSend late) {
        this.parts = parts;
        this.writes = writes;
        this.systems = systems;
        this.after = after;
        this.late = late;
        this.claims = new RoomClaims(parts.clock());
    }

    Credential make(StepLog log, String step, KeyRequest request, Person person, RoomGuard guard) throws SeamException {
        String made = log.isDone(step) ? log.outcome(step, KEY) : null;
        if (made != null) {
            CredentialId id = new CredentialId(made);
            Optional<Credential> alone = alone(log, step, request, person, id, () -> {});
            Credential key = alone.isPresent() ? alone.get() : again(id);
            parts.journal().recordOrigin(origin(log.intent(), request, key));
            keep(request, person, key);
            return key;
        }
        NewCredential wanted = wanted(request, person);
        Creation creation = new Creation(wanted, request, person, guard, log, step);
        Map<String, String> before = before(person);
        before.putAll(after.due(guard));
        Credential key = writes.run(log, step, before, creation);
        keep(request, person, key);
        return alone(log, step, request, person, key.id(), () -> {}).orElse(key);
    }

    /**
     * The key of a step that is done, where its first send may have come too: the one that lives, and the journal says so.
     * Empty where no such send is awaited, or no key of it lives.
     *
     * @param whenTaken reads what else the first send ended, before the journal names its key
     */
    Optional<Credential> alone(
            StepLog log, String step, KeyRequest request, Person person, CredentialId made, WhenTaken whenTaken)
            throws SeamException {
        if (!LateSend.isDue(log, step)) {
            return Optional.empty();
        }
        Optional<Credential> kept = late.settled(log, step, wanted(request, person), made);
        if (kept.isPresent() && !kept.get().id().equals(made)) {
            whenTaken.look();
            CardWriter.unwritten(log, step);
            log.done(step, Map.of(KEY, kept.get().id().value()), List.of(origin(log.intent(), request, kept.get())));
            keep(request, person, kept.get());
        }
        late.looked(log, step);
        return kept;
    }

    /** A first send has taken the place of the key that the journal names. */
    interface WhenTaken {
        void look() throws SeamException;
    }

    private Credential again(CredentialId id) throws SeamException {
        Optional<Credential> key =
                Patience.read(parts.pace().lookPatience(), () -> parts.seam().credential(id));
        return key.orElseThrow(() -> new SeamException(new Problem.NotFound("acs_credential", "", null)));
    }

    private NewCredential wanted(KeyRequest request, Person person) throws SeamException {
        SystemId system = systems.of(request.rooms());
        List<EntranceId> doors = new ArrayList<>(request.rooms());
        doors.addAll(request.commonDoors());
        Guest known = person.known();
        return new NewCredential(
                system,
                known == null ? null : known.id(),
                known == null ? person.identity() : null,
                request.medium(),
                systems.managerFor(request.medium(), system),
                List.copyOf(doors),
                request.window(),
                request.cardFormat(),
                request.plan());
    }

    /** What a look needs to tell a key made now from those that were there. */
    private Map<String, String> before(Person person) {
        Map<String, String> details = new HashMap<>();
        Guest known = person.known();
        List<CredentialId> keys = known == null
                ? List.of()
                : parts.cache().guest(known.id(), parts.clock().instant()).stream()
                        .flatMap((GuestDetails guest) -> guest.keys().stream())
                        .map(row -> row.id())
                        .toList();
        details.put("known", JobText.join(keys, CredentialId::value));
        Duration ahead = parts.seam().clockAhead();
        if (ahead != null) {
            details.put(
                    "since",
                    parts.clock().instant().plus(ahead).minus(CLOCK_SLACK).toString());
        }
        return details;
    }

    private void keep(KeyRequest request, Person person, Credential key) {
        Instant now = parts.clock().instant();
        List<Guest> guests = new ArrayList<>();
        AcsUserId owner = key.guestId();
        if (person.known() == null && owner != null && request.guest() instanceof GuestChoice.New guest) {
            guests.add(new Guest(
                    owner,
                    key.systemId(),
                    person.identity(),
                    person.name(),
                    guest.email(),
                    guest.phoneNumber(),
                    false,
                    List.of()));
        }
        parts.cache().store(CachePage.ofKeys(guests, List.of(key)), now);
    }

    private KeyOrigin origin(Intent work, KeyRequest request, Credential key) {
        List<CredentialId> related = switch (request.plan()) {
            case KeyPlan.Override override -> override.losers();
            case KeyPlan.Joiner joiner -> joiner.beside();
        };
        return new KeyOrigin(
                key.id(),
                work.operator(),
                parts.clock().instant(),
                request.plan() instanceof KeyPlan.Override,
                related,
                request.cardFormat());
    }

    private final class Creation implements SureWrite.Write<Credential> {
        private final NewCredential wanted;
        private final KeyRequest request;
        private final Person person;
        private final RoomGuard guard;
        private final StepLog log;
        private final String step;
        private boolean isLookedFor;

        Creation(NewCredential wanted, KeyRequest request, Person person, RoomGuard guard, StepLog log, String step) {
            this.wanted = wanted;
            this.request = request;
            this.person = person;
            this.guard = guard;
            this.log = log;
            this.step = step;
        }

        @Override
        public Credential send() throws SeamException {
            guard.checkAge(log);
            guard.checkOvertaken(person.known(), log.intent());
            List<EntranceId> rooms = request.rooms();
            return claims.alone(rooms, () -> {
                guard.check(this::isOurs, claims.lastSent(rooms).orElse(Instant.MIN));
                return parts.seam().createCredential(wanted);
            });
        }

        private boolean isOurs(Credential key) {
            Guest known = person.known();
            boolean isSameOwner = known == null
                    ? person.identity() != null && person.identity().equals(key.identityId())
                    : known.id().equals(key.guestId());
            return isLookedFor
                    && isSameOwner
                    && KeyMatch.isMadeBy(wanted, key)
                    && !late.isKeyOfOthersUnderWay(log.work())
                    && parts.journal().originOf(key.id()).isEmpty(); // else it is other work's key
        }

        @Override
        public Optional<Credential> look(Map<String, String> details) throws SeamException {
            isLookedFor = true;
            return late.find(log, step, wanted);
        }

        @Override
        public void beforeAgain() {
            late.expect(log, step);
        }

        @Override
        public void answered(Credential made) {
            log.progress().at(Stage.ISSUED);
        }

        @Override
        public Map<String, String> told(Credential made) {
            return Map.of(KEY, made.id().value());
        }

        @Override
        public List<KeyOrigin> origins(Credential made) {
            return List.of(origin(log.intent(), request, made));
        }
    }
}
