package app.keydesk.ui.operator;

import app.keydesk.desk.SignIn;
import app.keydesk.desk.Staff;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Role;
import app.keydesk.ui.Said;
import app.keydesk.ui.Wiping;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The operators, for administrators: add, give another role or PIN, take away. */
public final class OperatorsViewModel {
    private final Staff staff;
    private final SignIn signIn;
    private final Work work;
    private final Words words;
    private final ObservableList<Operator> operators = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    public OperatorsViewModel(Staff staff, SignIn signIn, Work work, Words words) {
        this.staff = staff;
        this.signIn = signIn;
        this.work = work;
        this.words = words;
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

    public void add(String name, Role role, char[] pin) {
        if (name.isBlank()) {
            said.set(Said.warning(words.own().get("first.name-missing")));
        } else if (operators.stream().anyMatch(one -> one.name().equalsIgnoreCase(name.strip()))) {
            said.set(Said.warning(words.own().get("operators.taken")));
        } else {
            change(() -> staff.add(name.strip(), role, pin), pin);
        }
    }

    public void changeRole(Operator operator, Role role) {
        change(() -> staff.change(new Operator(operator.id(), operator.name(), role)), new char[0]);
    }

    public void changePin(Operator operator, char[] pin) {
        change(() -> staff.changePin(operator, pin), pin);
    }

    /** Who is taken away cannot sign in again; the audit trail keeps what they did. */
    public void remove(Operator operator) {
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
