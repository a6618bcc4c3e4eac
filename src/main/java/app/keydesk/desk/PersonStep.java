package app.keydesk.desk;

import app.keydesk.hotel.Guest;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.SystemId;
import app.keydesk.hotel.UserIdentity;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway.NewIdentity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds or makes the person of a key. A new person gets an identity under a key of our own, so that a lost answer is found
 * again; one whose mail or number and name Seam knows already is taken, never doubled.
 */
final class PersonStep {
    private static final String IDENTITY = "identity";
    private final DeskParts parts;
    private final SureWrite writes;

    PersonStep(DeskParts parts, SureWrite writes) {
        this.parts = parts;
        this.writes = writes;
    }

    /** @param known null for a person made now: Seam names their ACS user with the key */
    record Person(@Nullable Guest known, @Nullable IdentityId identity, String name, boolean isNew) {}

    Person of(StepLog log, int person, GuestChoice choice, SystemId system) throws SeamException {
        return switch (choice) {
            case GuestChoice.Known known -> known(known);
            case GuestChoice.New guest -> fresh(log, person, guest, system);
        };
    }

    private Person known(GuestChoice.Known known) throws SeamException {
        Optional<Guest> cached = parts.cache().guestNamed(known.id());
        Optional<Guest> guest = cached.isPresent() ? cached : parts.seam().guest(known.id());
        return guest.map(found -> new Person(found, found.identityId(), found.fullName(), false))
                .orElseThrow(() -> new SeamException(new Problem.NotFound("acs_user", "", null)));
    }

    private Person fresh(StepLog log, int person, GuestChoice.New guest, SystemId system) throws SeamException {
        String step = step(person);
        String done = log.isDone(step) ? log.outcome(step, IDENTITY) : null;
        if (done != null) {
            boolean isNew = log.outcome(step, "found") == null;
            return new Person(null, new IdentityId(done), guest.fullName(), isNew);
        }
        NewIdentity wanted = new NewIdentity(key(log, person), guest.fullName(), guest.email(), guest.phoneNumber());
        try {
            return made(create(log, step, wanted, system), true);
        } catch (SeamException e) {
            if (!(e.problem() instanceof Problem.Refused)) {
                throw e;
            }
            return clash(log, step, wanted, system, e);
        }
    }

    private UserIdentity create(StepLog log, String step, NewIdentity wanted, SystemId system) throws SeamException {
        return writes.run(log, step, Map.of("key", wanted.key() == null ? "" : wanted.key()), new SureWrite.Write<>() {
            @Override
            public UserIdentity send() throws SeamException {
                return parts.seam().createIdentity(wanted, system);
            }

            @Override
            public Optional<UserIdentity> look(Map<String, String> details) throws SeamException {
                return parts.seam()
                        .identityByKey(details.getOrDefault("key", ""))
                        .filter(found -> !found.isBeingDeleted());
            }

            @Override
            public Map<String, String> told(UserIdentity made) {
                return Map.of(IDENTITY, made.id().value());
            }

            @Override
            public boolean goesOn() {
                return true;
            }
        });
    }

    /** Mail or number belong to somebody: the same person by name is taken, for another the clashing word is left out. */
    private Person clash(StepLog log, String step, NewIdentity wanted, SystemId system, SeamException refusal)
            throws SeamException {
        Optional<UserIdentity> byMail = owner(wanted.email());
        Optional<UserIdentity> byNumber = owner(wanted.phoneNumber());
        for (Optional<UserIdentity> owner : List.of(byMail, byNumber)) {
            if (owner.isPresent()
                    && !owner.get().isBeingDeleted()
                    && isSame(owner.get().fullName(), wanted.fullName())) {
                log.done(step, Map.of(IDENTITY, owner.get().id().value(), "found", "true"));
                return made(owner.get(), false);
            }
        }
        if (byMail.isEmpty() && byNumber.isEmpty()) {
            throw refusal;
        }
        NewIdentity apart = new NewIdentity(
                wanted.key(),
                wanted.fullName(),
                byMail.isPresent() ? null : wanted.email(),
                byNumber.isPresent() ? null : wanted.phoneNumber());
        return made(create(log, step, apart, system), true);
    }

    private Optional<UserIdentity> owner(@Nullable String word) throws SeamException {
        if (word == null) {
            return Optional.empty();
        }
        return parts.seam().searchIdentities(word).stream()
                .filter(identity -> word.equalsIgnoreCase(identity.email()) || word.equals(identity.phoneNumber()))
                .findFirst();
    }

    /** Takes back a person who was made for a key that was never made; one who has a key by now stays. */
    void undo(StepLog log, int person) throws SeamException {
        String step = step(person);
        String made = log.isDone(step) ? log.outcome(step, IDENTITY) : null;
        if (made == null || log.outcome(step, "found") != null) {
            return;
        }
        IdentityId identity = new IdentityId(made);
        Patience.read(parts.pace().lookPatience(), () -> {
            if (parts.seam().credentialsOf(identity).isEmpty()) {
                parts.seam().deleteIdentity(identity);
            }
            return true;
        });
        log.failed(step, new Problem.Cancelled(false));
    }

    private static Person made(UserIdentity identity, boolean isNew) {
        return new Person(null, identity.id(), identity.fullName(), isNew);
    }

    private static boolean isSame(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    static String step(int person) {
        return "person." + person;
    }

    private static String key(StepLog log, int person) {
        return "keydesk-" + log.work().value() + "-" + person;
    }
}
