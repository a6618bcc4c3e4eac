package app.keydesk.ui.operator;

import app.keydesk.desk.SignIn;
import app.keydesk.desk.Staff;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Role;
import app.keydesk.ui.PerOperator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Wiping;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The operators, for administrators: add, give another role or PIN, take away. */
public final class OperatorsViewModel {
    private final Staff staff;
    private final SignIn signIn;
    private final Work work;
    private final Words words;
    private final ObservableList<Operator> operators = FXCollections.observableArrayList();
    private final PerOperator<Typed> forms = new PerOperator<>();
    private final StringProperty name = new SimpleStringProperty(Typed.NOTHING.name());
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Typed.NOTHING.role());
    private final StringProperty pin = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    public OperatorsViewModel(Staff staff, SignIn signIn, Work work, Words words) {
        this.staff = staff;
        this.signIn = signIn;
        this.work = work;
        this.words = words;
    }

    /** What another operator typed, and what they were told, is theirs; a PIN is kept for nobody. */
    public void turn(OperatorId operator) {
        forms.turn(operator, this::typed, () -> Typed.NOTHING).ifPresent(typed -> {
            name.set(typed.name());
            role.set(typed.role());
            pin.set("");
            said.set(Said.NOTHING);
        });
    }

    private record Typed(String name, Role role) {
        static final Typed NOTHING = new Typed("", Role.values()[0]);
    }

    private Typed typed() {
        return new Typed(name.get(), role.get());
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Role> roleProperty() {
        return role;
    }

    StringProperty pinProperty() {
        return pin;
    }

    public ObservableList<Operator> operators() {
        return operators;
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void refresh() {
        work.run(signIn::operators, operators::setAll, this::failed);
    }

    void add() {
        add(name.get(), role.get(), Wiping.take(pin));
    }

    private void add(String name, Role role, char[] pin) {
        if (name.isBlank()) {
            said.set(Said.warning(words.own().get("first.name-missing")));
        } else if (operators.stream().anyMatch(one -> one.name().equalsIgnoreCase(name.strip()))) {
            said.set(Said.warning(words.own().get("operators.taken")));
        } else {
            change(() -> staff.add(name.strip(), role, pin), pin);
        }
    }

    void changeRole(Operator operator) {
        Operator changed = new Operator(operator.id(), operator.name(), role.get());
        change(() -> staff.change(changed), new char[0]);
    }

    void changePin(Operator operator) {
        char[] typed = Wiping.take(pin);
        change(() -> staff.changePin(operator, typed), typed);
    }

    /** Who is taken away cannot sign in again; the audit trail keeps what they did. */
    void remove(Operator operator) {
        change(() -> staff.remove(operator), new char[0]);
    }

    private void change(Callable<Staff.Outcome> call, char[] pin) {
        work.run(Wiping.after(call, pin), this::ended, this::failed);
    }

    private void ended(Staff.Outcome outcome) {
        said.set(
                switch (outcome) {
                    case Staff.Outcome.Done done ->
                        Said.done(words.own()
                                .get("operators.done", done.operator().name()));
                    case Staff.Outcome.NotPermitted no ->
                        Said.warning(words.own().get("operators.not-yours"));
                    case Staff.Outcome.LastAdministrator last ->
                        Said.warning(words.own().get("operators.last"));
                    case Staff.Outcome.WeakPin weak ->
                        Said.warning(words.own().get("weak." + weak.weakness().name()));
                    case Staff.Outcome.Failed failed -> Said.failed(words.problem(failed.problem()));
                });
        refresh();
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}
