package app.keydesk.ui.unlock;

import app.keydesk.desk.setup.KeyKeeper;
import app.keydesk.desk.setup.KeyKeeper.State;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.PassphraseViewModel;
import app.keydesk.ui.controls.Words;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What stands between a start and the hotel: the passphrase of its keys, or keys that are not there. */
public final class UnlockViewModel {
    private final KeyKeeper keys;
    private final Work work;
    private final Words words;
    private final Runnable opened;
    private final PassphraseViewModel passphrase;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    /** {@code opened}: opens the hotel, whose keys can be read now. */
    public UnlockViewModel(KeyKeeper keys, Work work, Words words, Runnable opened) {
        this.keys = keys;
        this.work = work;
        this.words = words;
        this.opened = opened;
        this.passphrase = new PassphraseViewModel(keys, keys::atStart, work, words);
    }

    PassphraseViewModel passphrase() {
        return passphrase;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return passphrase.stateProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Opens the keys with what was typed. */
    public void enter() {
        passphrase.enter(opened);
    }

    /** Looks whether the keys are there by now. */
    public void again() {
        work.run(
                keys::atStart,
                now -> {
                    if (now == State.KEYCHAIN || now == State.OPEN) {
                        opened.run();
                    } else {
                        passphrase.look();
                    }
                },
                problem -> said.set(Said.failed(words.problem(problem))));
    }

    /** Gives up the hotel whose keys are gone; the demo hotel opens, from which it can be connected again. */
    public void leave() {
        work.run(
                () -> {
                    keys.leaveHotel();
                    return true;
                },
                done -> opened.run(),
                problem -> said.set(Said.failed(words.problem(problem))));
    }
}
