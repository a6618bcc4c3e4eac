package app.keydesk.desk.setup;

import app.keydesk.desk.PinRule.Weakness;
import app.keydesk.hotel.Problem;
import java.io.IOException;
import java.time.Instant;

/**
 * Where this PC keeps the keys of its hotels: in its keychain, else in a file under an administrator's passphrase.
 * Blocking; off the FX thread. A passphrase may be wiped once a method returned.
 */
public interface KeyKeeper {
    /** How keys stand for a hotel that is connected now. */
    State state();

    /** How the keys of the connected hotel stand at a start. */
    State atStart() throws IOException;

    /** Opens the file that is there. */
    Outcome unlock(char[] passphrase);

    /** Makes the file, with whatever keys lay plain on this PC until now. */
    Outcome choose(char[] passphrase);

    /** Puts another passphrase in the place of {@code now}. */
    Outcome change(char[] now, char[] next);

    /** Leaves the hotel whose keys are gone, so that it can be connected again; its files stay. */
    void leaveHotel() throws IOException;

    /** What is needed. */
    enum State {
        /** Nothing: a keychain answers. */
        KEYCHAIN,
        /** Nothing: the passphrase was given. */
        OPEN,
        /** The passphrase. */
        LOCKED,
        /** A passphrase, for there is none yet. */
        UNSET,
        /** The keychain in which the keys lie; it does not answer. */
        KEYCHAIN_SILENT,
        /** The keys: they are not on this PC. */
        LOST
    }

    /** How it ended. */
    sealed interface Outcome {
        record Opened() implements Outcome {}

        record Wrong(int triesLeft) implements Outcome {}

        /** Nothing was tried. */
        record LockedOut(Instant until) implements Outcome {}

        /** A new passphrase that is not good enough. */
        record Weak(Weakness weakness) implements Outcome {}

        record Failed(Problem problem) implements Outcome {}
    }
}
