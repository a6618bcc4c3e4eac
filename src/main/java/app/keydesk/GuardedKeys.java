package app.keydesk;

import app.keydesk.desk.Permission;
import app.keydesk.desk.setup.KeyKeeper;
import java.io.IOException;
import java.util.Map;

/** The keys of this PC as they are changed from inside a hotel's desk: by who may set it up, and with a line of the trail. */
record GuardedKeys(KeyKeeper keys, HotelSession session) implements KeyKeeper {
    @Override
    public State state() {
        return keys.state();
    }

    @Override
    public State atStart() throws IOException {
        return keys.atStart();
    }

    @Override
    public Outcome unlock(char[] passphrase) {
        return keys.unlock(passphrase);
    }

    @Override
    public Outcome choose(char[] passphrase) {
        return keys.choose(passphrase);
    }

    @Override
    public Outcome change(char[] now, char[] next) {
        session.authority().demand(Permission.CHANGE_SETTINGS);
        Outcome outcome = keys.change(now, next);
        switch (outcome) {
            case Outcome.Opened opened -> session.record("passphrase.changed", Map.of());
            case Outcome.Wrong wrong -> session.record("passphrase.wrong", Map.of());
            case Outcome.LockedOut out -> session.record("passphrase.wrong", Map.of());
            case Outcome.Weak weak -> {}
            case Outcome.Failed failed -> {}
        }
        return outcome;
    }

    @Override
    public void leaveHotel() throws IOException {
        keys.leaveHotel();
    }
}
