package app.keydesk.desk;

import app.keydesk.hotel.Operator;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who works at this desk now, and what they may do. Blocking where a PIN is looked at; off the FX thread. */
public interface SignIn {
    State state();

    /** Those who can sign in, by name. */
    List<Operator> operators();

    /** The first administrator, who is signed in then; only while there is nobody. */
    Outcome createFirst(String name, char[] pin);

    /** Signs in, also in place of somebody else. The PIN may be wiped afterwards. */
    Outcome signIn(OperatorId operator, char[] pin);

    /** Leaves the desk to the next; no personal data may show until somebody signs in. */
    void lock();

    /** The demo hotel asks nobody: its operator goes on without a PIN. */
    boolean asksNobody();

    /** Back to work where nobody is asked; does nothing on a hotel's desk. */
    void goOn();

    boolean may(Permission permission);

    /**
     * A second person allows one action at the desk of whoever is signed in.
     *
     * @param reason as it was asked for; kept in the audit trail
     */
    Approval approve(Permission permission, OperatorId by, char[] pin, @Nullable String reason);

    /** Called after each change, on the thread that made it. */
    Registration onState(Consumer<State> listener);

    /** How the desk stands. */
    sealed interface State {
        /** Nobody is known yet. */
        record FirstStart() implements State {}

        /** @param last who worked here before, to be offered first; null after a start */
        record Locked(@Nullable Operator last) implements State {}

        record SignedIn(Operator operator) implements State {}
    }

    /** How signing in ended. */
    sealed interface Outcome {
        record SignedIn(Operator operator) implements Outcome {}

        record WrongPin(int triesLeft) implements Outcome {}

        record LockedOut(Instant until) implements Outcome {}

        /** A new PIN that is not good enough. */
        record WeakPin(PinRule.Weakness weakness) implements Outcome {}

        /** Nobody was let in. */
        record Failed(Problem problem) implements Outcome {}
    }

    /** How an approval ended. */
    sealed interface Approval {
        record Granted(Permit permit) implements Approval {}

        /** This person may not do it either. */
        record NotTheirs() implements Approval {}

        record WrongPin(int triesLeft) implements Approval {}

        record LockedOut(Instant until) implements Approval {}

        record Failed(Problem problem) implements Approval {}
    }
}
