package app.keydesk.desk;

import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.Problem;
import java.util.Map;
import java.util.Optional;

/** What the operator who is signed in may do by the table of {@link Permission}; the rest is asked of a second person. */
public final class SignedInAuthority implements Authority {
    private final SignIn signIn;
    private final Audit audit;
    private final Approver approver;

    public SignedInAuthority(SignIn signIn, Audit audit, Approver approver) {
        this.signIn = signIn;
        this.audit = audit;
        this.approver = approver;
    }

    @Override
    public String operatorName() {
        return signIn.state() instanceof SignIn.State.SignedIn in
                ? in.operator().name()
                : "Keydesk";
    }

    /** A refusal is a line of the audit trail, like the approval. */
    @Override
    public Optional<Problem> refusal(Permission permission) {
        if (signIn.may(permission)) {
            return Optional.empty();
        }
        if (!(signIn.state() instanceof SignIn.State.SignedIn in)) {
            return Optional.of(new Problem.NotPermitted(permission.name()));
        }
        if (approver.ask(permission)
                .filter(permit -> permit.spendOn(permission))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(refused(permission, in.operator()));
    }

    private Problem refused(Permission permission, Operator operator) {
        try {
            audit.record(new Act(
                    new Audit.Person(operator.id().value(), operator.name()),
                    "permission.refused",
                    Map.of("permission", permission.name())));
        } catch (StorageException e) {
            return e.problem();
        }
        return new Problem.NotPermitted(permission.name());
    }
}
