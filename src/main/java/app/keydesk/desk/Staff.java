package app.keydesk.desk;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Operators;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Role;
import java.util.Map;
import java.util.Optional;

/** Adding, changing and removing operators. There is always an administrator. Blocking; off the FX thread. */
public final class Staff {
    private final Operators operators;
    private final SignIn signIn;
    private final Audit audit;

    public Staff(Operators operators, SignIn signIn, Audit audit) {
        this.operators = operators;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** How a change ended. */
    public sealed interface Outcome {
        record Done(Operator operator) implements Outcome {}

        /** Whoever is signed in may not. */
        record NotPermitted() implements Outcome {}

        /** Nobody could let anybody in again. */
        record LastAdministrator() implements Outcome {}

        record WeakPin(PinRule.Weakness weakness) implements Outcome {}

        record Failed(Problem problem) implements Outcome {}
    }

    @FunctionalInterface
    private interface Change {
        Outcome by(Operator administrator);
    }

    public Outcome add(String name, Role role, char[] pin) {
        return withStrongPin(pin, role, me -> {
            Operator added = operators.add(name, role, pin);
            return done(me, "operator.add", added);
        });
    }

    public Outcome change(Operator operator) {
        return permitted(me -> {
            if (operator.role() != Role.ADMINISTRATOR && isLastAdministrator(operator.id())) {
                return new Outcome.LastAdministrator();
            }
            operators.change(operator);
            return done(me, "operator.change", operator);
        });
    }

    public Outcome changePin(Operator operator, char[] pin) {
        return withStrongPin(pin, operator.role(), me -> {
            operators.changePin(operator.id(), pin);
            return done(me, "operator.pin", operator);
        });
    }

    public Outcome remove(Operator operator) {
        return permitted(me -> {
            if (isLastAdministrator(operator.id())) {
                return new Outcome.LastAdministrator();
            }
            operators.remove(operator.id());
            return done(me, "operator.remove", operator);
        });
    }

    private Outcome withStrongPin(char[] pin, Role role, Change change) {
        Optional<PinRule.Weakness> weakness = PinRule.weakness(pin, role);
        return weakness.isPresent() ? new Outcome.WeakPin(weakness.get()) : permitted(change);
    }

    private Outcome permitted(Change change) {
        if (!(signIn.state() instanceof SignIn.State.SignedIn in) || !signIn.may(Permission.MANAGE_OPERATORS)) {
            return new Outcome.NotPermitted();
        }
        try {
            return change.by(in.operator());
        } catch (StorageException e) {
            return new Outcome.Failed(e.problem());
        }
    }

    private boolean isLastAdministrator(OperatorId id) {
        return operators.all().stream()
                .filter(operator -> operator.role() == Role.ADMINISTRATOR)
                .allMatch(operator -> operator.id().equals(id));
    }

    private Outcome done(Operator me, String action, Operator operator) {
        audit.record(new Act(
                new Audit.Person(me.id().value(), me.name()),
                action,
                Map.of(
                        "operator",
                        operator.id().value(),
                        "role",
                        operator.role().name())));
        return new Outcome.Done(operator);
    }
}
