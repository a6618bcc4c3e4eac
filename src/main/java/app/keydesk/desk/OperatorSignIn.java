package app.keydesk.desk;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Operators;
import app.keydesk.cache.Operators.Check;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Signing in with the desk's own operators; every try is in the audit trail before anybody is let in. */
public final class OperatorSignIn implements SignIn {
    private final Operators operators;
    private final Audit audit;
    private final @Nullable Operator demo;
    private final AtomicReference<State> state;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();

    private OperatorSignIn(Operators operators, Audit audit, State first, @Nullable Operator demo) {
        this.demo = demo;
        this.operators = operators;
        this.audit = audit;
        this.state = new AtomicReference<>(first);
    }

    /** A desk that waits for a PIN, or for its first administrator. */
    public static OperatorSignIn locked(Operators operators, Audit audit) {
        return new OperatorSignIn(
                operators, audit, operators.all().isEmpty() ? new State.FirstStart() : new State.Locked(null), null);
    }

    /** The demo hotel's desk: it asks nobody and lets its one operator do everything. */
    public static OperatorSignIn demo(Operators operators, Audit audit, Operator operator) {
        return new OperatorSignIn(operators, audit, new State.SignedIn(operator), operator);
    }

    @Override
    public State state() {
        return state.get();
    }

    @Override
    public List<Operator> operators() {
        return operators.all();
    }

    @Override
    public Outcome createFirst(String name, char[] pin) {
        Optional<PinRule.Weakness> weakness = PinRule.weakness(pin, Role.ADMINISTRATOR);
        if (weakness.isPresent()) {
            return new Outcome.WeakPin(weakness.get());
        }
        try {
            if (!operators.all().isEmpty()) {
                throw new IllegalStateException("there is an operator already");
            }
            Operator first = operators.add(name, Role.ADMINISTRATOR, pin);
            audit.record(new Act(person(first), "operator.first", Map.of()));
            return enter(first);
        } catch (StorageException e) {
            return new Outcome.Failed(e.problem());
        }
    }

    @Override
    public Outcome signIn(OperatorId operator, char[] pin) {
        try {
            return switch (checked(operator, pin, null, null)) {
                case Check.Right right -> enter(right.operator());
                case Check.Wrong wrong -> new Outcome.WrongPin(wrong.triesLeft());
                case Check.LockedOut out -> new Outcome.LockedOut(out.until());
            };
        } catch (StorageException e) {
            return new Outcome.Failed(e.problem());
        }
    }

    /** A PIN's check with its line in the audit trail, written before the caller acts on it. */
    private Check checked(OperatorId operator, char[] pin, @Nullable Permission approved, @Nullable String reason) {
        Check check = operators.check(operator, pin);
        String action = approved == null ? "sign-in" : "approval";
        String ended = switch (check) {
            case Check.Right right ->
                approved == null || approved.isGivenTo(right.operator().role()) ? action : action + ".refused";
            case Check.Wrong _ -> action + ".failed";
            case Check.LockedOut _ -> action + ".locked-out";
        };
        Map<String, String> ids = approved == null ? Map.of() : Map.of("permission", approved.name());
        audit.record(new Act(person(known(operator)), ended, ids, approved == null ? null : here(), reason, null));
        return check;
    }

    private Operator known(OperatorId id) {
        return operators.all().stream()
                .filter(operator -> operator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such operator: " + id));
    }

    private static Audit.Person person(Operator operator) {
        return new Audit.Person(operator.id().value(), operator.name());
    }

    private Outcome enter(Operator operator) {
        become(new State.SignedIn(operator));
        return new Outcome.SignedIn(operator);
    }

    private void become(State next) {
        state.set(next);
        listeners.forEach(listener -> listener.accept(next));
    }

    @Override
    public void lock() {
        switch (state.get()) {
            case State.SignedIn in -> become(new State.Locked(in.operator()));
            case State.Locked _, State.FirstStart _ -> {}
        }
    }

    @Override
    public boolean asksNobody() {
        return demo != null;
    }

    @Override
    public void goOn() {
        if (demo != null) {
            become(new State.SignedIn(demo));
        }
    }

    @Override
    public boolean may(Permission permission) {
        return switch (state.get()) {
            case State.SignedIn in -> permission.isGivenTo(in.operator().role());
            case State.Locked _, State.FirstStart _ -> false;
        };
    }

    @Override
    public Approval approve(Permission permission, OperatorId by, char[] pin, @Nullable String reason) {
        try {
            return switch (checked(by, pin, permission, reason)) {
                case Check.Right right -> granted(permission, right.operator());
                case Check.Wrong wrong -> new Approval.WrongPin(wrong.triesLeft());
                case Check.LockedOut out -> new Approval.LockedOut(out.until());
            };
        } catch (StorageException e) {
            return new Approval.Failed(e.problem());
        }
    }

    private static Approval granted(Permission permission, Operator by) {
        return permission.isGivenTo(by.role())
                ? new Approval.Granted(new Permit(permission, by))
                : new Approval.NotTheirs();
    }

    /** Whom something is approved for. */
    private Audit.@Nullable Person here() {
        return switch (state.get()) {
            case State.SignedIn in -> person(in.operator());
            case State.Locked _, State.FirstStart _ -> null;
        };
    }

    @Override
    public Registration onState(Consumer<State> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
