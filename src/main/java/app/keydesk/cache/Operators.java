package app.keydesk.cache;

import app.keydesk.hotel.Operator;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Role;
import java.time.Instant;
import java.util.List;

/**
 * Who may work at this desk, and the proof of their PINs. Blocking, and slow on purpose: a check takes some 100 ms. Every
 * method throws {@link StorageException} where the file fails: then nobody is let in.
 */
public interface Operators extends AutoCloseable {

    /** By name. */
    List<Operator> all();

    Operator add(String name, Role role, char[] pin);

    /** Under the same id. */
    void change(Operator operator);

    /** Also ends a lock-out. */
    void changePin(OperatorId operator, char[] pin);

    void remove(OperatorId operator);

    /** Counts a wrong PIN before it answers; while an operator is locked out, no PIN is right. */
    Check check(OperatorId operator, char[] pin);

    @Override
    void close();

    /** How a check of a PIN ended. */
    sealed interface Check {
        record Right(Operator operator) implements Check {}

        /** @param triesLeft wrong PINs that may still follow before the operator is locked out for a while */
        record Wrong(int triesLeft) implements Check {}

        record LockedOut(Instant until) implements Check {}
    }
}
