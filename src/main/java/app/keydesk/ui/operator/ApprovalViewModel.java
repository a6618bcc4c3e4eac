package app.keydesk.ui.operator;

import app.keydesk.desk.Approver;
import app.keydesk.desk.Permission;
import app.keydesk.desk.Permit;
import app.keydesk.desk.SignIn;
import app.keydesk.desk.SignIn.Approval;
import app.keydesk.hotel.Operator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Wiping;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A second person allows one action by PIN; the work that asked waits until then. Locking the desk refuses it. */
public final class ApprovalViewModel implements Approver {
    private final SignIn signIn;
    private final Work work;
    private final Words words;
    private final ReadOnlyObjectWrapper<@Nullable Permission> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ObservableList<Operator> approvers = FXCollections.observableArrayList();
    private CompletableFuture<Optional<Permit>> answer = CompletableFuture.completedFuture(Optional.empty());

    public ApprovalViewModel(SignIn signIn, Work work, Words words) {
        this.signIn = signIn;
        this.work = work;
        this.words = words;
    }

    /** What is to be allowed now; null where nothing is. */
    public ReadOnlyObjectProperty<@Nullable Permission> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Those who may allow it. */
    public ObservableList<Operator> approvers() {
        return approvers;
    }

    /** Waits for the answer; never on the FX thread. Where nobody at this hotel may allow it, nobody is asked. */
    @Override
    public Optional<Permit> ask(Permission permission) {
        List<Operator> able = signIn.operators().stream()
                .filter(one -> permission.isGivenTo(one.role()))
                .toList();
        if (able.isEmpty()) {
            return Optional.empty();
        }
        CompletableFuture<Optional<Permit>> mine = new CompletableFuture<>();
        work.later(() -> put(permission, able, mine));
        return mine.join();
    }

    private void put(Permission permission, List<Operator> able, CompletableFuture<Optional<Permit>> mine) {
        answer.complete(Optional.empty());
        answer = mine;
        said.set(Said.NOTHING);
        approvers.setAll(able);
        asked.set(permission);
    }

    /** {@code reason} goes into the audit trail with both names. */
    public void approve(Operator by, char[] pin, String reason) {
        Permission permission = asked.get();
        if (permission == null) {
            return;
        }
        if (reason.isBlank()) {
            Wiping.wipe(pin);
            said.set(Said.warning(words.own().get("approval.reason-missing")));
            return;
        }
        work.run(
                Wiping.after(() -> signIn.approve(permission, by.id(), pin, reason.strip()), pin),
                this::ended,
                problem -> said.set(Said.failed(words.problem(problem))));
    }

    private void ended(Approval approval) {
        switch (approval) {
            case Approval.Granted granted -> answerWith(Optional.of(granted.permit()));
            case Approval.NotTheirs no -> said.set(Said.warning(words.own().get("approval.not-theirs")));
            case Approval.WrongPin wrong ->
                said.set(Said.warning(words.own().get("approval.wrong", wrong.triesLeft())));
            case Approval.LockedOut out ->
                said.set(Said.warning(words.own().get("locked-out", words.pcTime(out.until()))));
            case Approval.Failed failed -> said.set(Said.failed(words.problem(failed.problem())));
        }
    }

    /** Nobody allows it. */
    public void refuse() {
        answerWith(Optional.empty());
    }

    private void answerWith(Optional<Permit> permit) {
        asked.set(null);
        approvers.clear();
        answer.complete(permit);
    }
}
