package app.keydesk.ui.controls;

import app.keydesk.desk.setup.KeyKeeper;
import app.keydesk.desk.setup.KeyKeeper.Outcome;
import app.keydesk.desk.setup.KeyKeeper.State;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Wiping;
import app.keydesk.ui.Work;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The passphrase of this PC's keys: given where there is one, chosen where there is none, not asked where none is needed. */
public final class PassphraseViewModel {
    private final KeyKeeper keys;
    private final Callable<State> stand;
    private final Work work;
    private final Words words;
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPEN);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();

    /** @param stand tells what is needed; it is asked now and after each {@link #look} */
    public PassphraseViewModel(KeyKeeper keys, Callable<State> stand, Work work, Words words) {
        this.keys = keys;
        this.stand = stand;
        this.work = work;
        this.words = words;
        passphrase.subscribe(this::forgive);
        repeated.subscribe(this::forgive);
        look();
    }

    private void forgive(String typed) {
        if (!typed.isEmpty()) {
            problem.set("");
        }
    }

    /** Looks again what is needed. */
    public void look() {
        work.run(stand, state::set, this::failed);
    }

    /** {@code opened} runs once the keys can be read; else what is wrong is told. */
    public void enter(Runnable opened) {
        if (isBusy.get()) {
            return;
        }
        switch (state.get()) {
            case KEYCHAIN, OPEN -> opened.run();
            case LOCKED -> ask(keys::unlock, opened);
            case UNSET -> choose(opened);
            case KEYCHAIN_SILENT, LOST -> look();
        }
    }

    private void choose(Runnable opened) {
        if (passphrase.get().equals(repeated.get())) {
            ask(keys::choose, opened);
        } else {
            problem.set(words.shared().get("passphrase.not-same"));
        }
    }

    private void ask(Function<char[], Outcome> question, Runnable opened) {
        char[] typed = passphrase.get().toCharArray();
        isBusy.set(true);
        work.run(Wiping.after(() -> question.apply(typed), typed), outcome -> ended(outcome, opened), this::failed);
    }

    private void ended(Outcome outcome, Runnable opened) {
        isBusy.set(false);
        passphrase.set("");
        repeated.set("");
        if (outcome instanceof Outcome.Opened) {
            state.set(State.OPEN);
            opened.run();
        } else {
            problem.set(sentence(outcome, words));
        }
    }

    /** What a person is told; empty where all is well. */
    public static String sentence(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Opened opened -> "";
            case Outcome.Wrong wrong -> words.shared().get("passphrase.wrong", wrong.triesLeft());
            case Outcome.LockedOut out -> words.shared().get("passphrase.locked-out", words.pcTime(out.until()));
            case Outcome.Weak weak ->
                words.shared().get("passphrase.weak." + weak.weakness().name());
            case Outcome.Failed failed -> words.problem(failed.problem());
        };
    }

    private void failed(Problem why) {
        isBusy.set(false);
        problem.set(words.problem(why));
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public StringProperty repeatedProperty() {
        return repeated;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is wrong with what was typed; empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }
}
