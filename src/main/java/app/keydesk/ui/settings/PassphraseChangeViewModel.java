package app.keydesk.ui.settings;

import app.keydesk.desk.setup.KeyKeeper;
import app.keydesk.desk.setup.KeyKeeper.Outcome;
import app.keydesk.desk.setup.KeyKeeper.State;
import app.keydesk.ui.Said;
import app.keydesk.ui.Wiping;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.PassphraseViewModel;
import app.keydesk.ui.controls.Words;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Another passphrase for the keys of this PC; only where they lie under one. */
public final class PassphraseChangeViewModel {
    private final KeyKeeper keys;
    private final Work work;
    private final Words words;
    private final StringProperty current = new SimpleStringProperty("");
    private final StringProperty next = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper isUsed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    public PassphraseChangeViewModel(KeyKeeper keys, Work work, Words words) {
        this.keys = keys;
        this.work = work;
        this.words = words;
    }

    /** Looks whether there is a passphrase. */
    public void refresh() {
        said.set(Said.NOTHING);
        work.run(keys::state, state -> isUsed.set(state == State.OPEN), problem -> isUsed.set(false));
    }

    /** What somebody typed here is kept for nobody. */
    public void forget() {
        List.of(current, next, repeated).forEach(text -> text.set(""));
        said.set(Said.NOTHING);
    }

    void change() {
        char[] now = Wiping.take(current);
        char[] wanted = Wiping.take(next);
        char[] again = Wiping.take(repeated);
        if (!Arrays.equals(wanted, again)) {
            Wiping.wipe(now, wanted, again);
            said.set(Said.warning(words.shared().get("passphrase.not-same")));
            return;
        }
        isBusy.set(true);
        work.run(Wiping.after(() -> keys.change(now, wanted), now, wanted, again), this::ended, problem -> {
            isBusy.set(false);
            said.set(Said.failed(words.problem(problem)));
        });
    }

    private void ended(Outcome outcome) {
        isBusy.set(false);
        said.set(
                outcome instanceof Outcome.Opened
                        ? Said.done(words.own().get("passphrase.changed"))
                        : Said.warning(PassphraseViewModel.sentence(outcome, words)));
    }

    StringProperty currentProperty() {
        return current;
    }

    StringProperty nextProperty() {
        return next;
    }

    StringProperty repeatedProperty() {
        return repeated;
    }

    /** Whether keys lie under a passphrase here. */
    public ReadOnlyBooleanProperty usedProperty() {
        return isUsed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
