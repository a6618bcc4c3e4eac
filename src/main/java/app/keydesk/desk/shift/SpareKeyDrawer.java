package app.keydesk.desk.shift;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.SpareKeyStore;
import app.keydesk.desk.Authority;
import app.keydesk.desk.Permission;
import app.keydesk.hotel.IdProof;
import app.keydesk.hotel.Problem.BadInput;
import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKey.Handout;
import app.keydesk.hotel.SpareKeyId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drawer with the spare keys: what lies in it, who has what, each step told to the audit trail. Blocking. */
public final class SpareKeyDrawer {
    private final SpareKeyStore store;
    private final Audit audit;
    private final Clock clock;
    private final Authority authority;

    public SpareKeyDrawer(SpareKeyStore store, Audit audit, Clock clock, Authority authority) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.authority = authority;
    }

    /** In the order of their labels. */
    public List<SpareKey> keys() {
        return store.all();
    }

    public Instant now() {
        return clock.instant();
    }

    /** What is wrong with it; empty when it lies in the drawer. */
    public Optional<BadInput> register(String label, String opens, @Nullable Instant expiresAt) {
        if (label.isBlank()) {
            return wrong("label", "missing");
        }
        if (keys().stream().anyMatch(key -> key.label().equalsIgnoreCase(label.strip()))) {
            return wrong("label", "taken");
        }
        if (opens.isBlank()) {
            return wrong("opens", "missing");
        }
        if (expiresAt != null && !expiresAt.isAfter(now())) {
            return wrong("expires", "past");
        }
        SpareKeyId id = new SpareKeyId(UUID.randomUUID().toString());
        SpareKey key = new SpareKey(id, label.strip(), opens.strip(), expiresAt, null);
        tell("spare.register", key, null);
        store.save(key);
        return Optional.empty();
    }

    /**
     * What is wrong with it; empty when the key is out.
     *
     * @param proof null where nobody said how the person was known: then the key stays
     * @param dueAt no later than the key's own end, whatever is asked; null where nothing else was said
     */
    public Optional<BadInput> handOut(SpareKeyId id, String toWhom, @Nullable IdProof proof, @Nullable Instant dueAt) {
        if (toWhom.isBlank()) {
            return wrong("toWhom", "missing");
        }
        if (proof == null) {
            return wrong("proof", "missing");
        }
        if (dueAt != null && !dueAt.isAfter(now())) {
            return wrong("due", "past");
        }
        Optional<SpareKey> found = key(id);
        if (found.isEmpty() || found.get().state(now()) != SpareKey.State.IN_DRAWER) {
            return wrong("key", "not-in-drawer");
        }
        authority.demand(proof == IdProof.NOT_CHECKED ? Permission.KEY_WITHOUT_ID_CHECK : Permission.ISSUE_KEY);
        SpareKey key = found.get();
        SpareKey out = key.with(new Handout(toWhom.strip(), proof, authority.operatorName(), now(), key.dueBy(dueAt)));
        tell("spare.out", out, proof);
        store.save(out);
        return Optional.empty();
    }

    /** It is back; nothing of whom it was lent to stays but in the audit trail's codes. */
    public void takeBack(SpareKeyId id) {
        key(id).filter(SpareKey::isOut).ifPresent(key -> {
            tell("spare.back", key, null);
            store.save(key.with(null));
        });
    }

    /** It was lost, or made into something else: the desk no longer counts on it. */
    public void takeOff(SpareKeyId id) {
        key(id).ifPresent(key -> {
            tell("spare.off", key, null);
            store.remove(id);
        });
    }

    private Optional<SpareKey> key(SpareKeyId id) {
        return keys().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private void tell(String action, SpareKey key, @Nullable IdProof proof) {
        Map<String, String> ids = proof == null
                ? Map.of("spare", key.id().value())
                : Map.of("spare", key.id().value(), "proof", proof.name());
        audit.record(new Act(new Person(authority.operatorName(), authority.operatorName()), action, ids));
    }

    private static Optional<BadInput> wrong(String field, String reason) {
        return Optional.of(new BadInput(field, reason));
    }
}
