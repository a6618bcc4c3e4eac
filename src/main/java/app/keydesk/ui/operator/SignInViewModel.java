package app.keydesk.ui.operator;

import app.keydesk.desk.SignIn;
import app.keydesk.desk.SignIn.Outcome;
import app.keydesk.desk.SignIn.State;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Said;
import app.keydesk.ui.Wiping;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who is at the desk, and letting somebody in. PINs are wiped as soon as they were looked at. */
public final class SignInViewModel implements AutoCloseable {
    private final SignIn signIn;
    private final Work work;
    private final Words words;
    private final Registration watching;
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();

    public SignInViewModel(SignIn signIn, Work work, Words words) {
        this.signIn = signIn;
        this.work = work;
        this.words = words;
        this.state = new ReadOnlyObjectWrapper<>(signIn.state());
        this.watching = signIn.onState(now -> work.later(() -> state.set(signIn.state())));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    /** Whether the hotel is the demo hotel, which asks nobody. */
    public boolean asksNobody() {
        return signIn.asksNobody();
    }

    /** Makes the first administrator, who is signed in then. */
    public void createFirst(String name, char[] pin, char[] repeated) {
        if (name.isBlank()) {
            said.set(Said.warning(words.own().get("first.name-missing")));
        } else if (!Arrays.equals(pin, repeated)) {
            said.set(Said.warning(words.own().get("first.not-same")));
        } else {
            tell(() -> signIn.createFirst(name.strip(), pin), pin);
        }
        Wiping.wipe(repeated);
    }

    /** {@code name} as the administrator wrote it; capital letters do not matter. */
    public void signIn(String name, char[] pin) {
        tell(
                () -> named(name)
                        .map(operator -> signIn.signIn(operator.id(), pin))
                        .orElse(new Outcome.WrongPin(-1)),
                pin);
    }

    private Optional<Operator> named(String name) {
        return signIn.operators().stream()
                .filter(one -> one.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Back to the demo hotel. */
    public void goOn() {
        said.set(Said.NOTHING);
        signIn.goOn();
    }

    /** Leaves the desk to the next. */
    public void lock() {
        said.set(Said.NOTHING);
        signIn.lock();
    }

    private void tell(Callable<Outcome> call, char[] pin) {
        if (isBusy.get()) {
            return;
        }
        isBusy.set(true);
        work.run(Wiping.after(call, pin), this::ended, problem -> {
            isBusy.set(false);
            said.set(Said.failed(words.problem(problem)));
        });
    }

    private void ended(Outcome outcome) {
        isBusy.set(false);
        said.set(
                switch (outcome) {
                    case Outcome.SignedIn in -> Said.NOTHING;
                    case Outcome.WrongPin wrong -> Said.warning(wrong(wrong.triesLeft()));
                    case Outcome.LockedOut out ->
                        Said.warning(words.own().get("locked-out", words.pcTime(out.until())));
                    case Outcome.WeakPin weak ->
                        Said.warning(words.own().get("weak." + weak.weakness().name()));
                    case Outcome.Failed failed -> Said.failed(words.problem(failed.problem()));
                });
    }

    private String wrong(int triesLeft) {
        return triesLeft < 0 ? words.own().get("wrong") : words.own().get("wrong.left", triesLeft);
    }

    @Override
    public void close() {
        watching.close();
    }
}
