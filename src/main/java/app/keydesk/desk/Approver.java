package app.keydesk.desk;

import java.util.Optional;

/** Asks at the desk whether somebody who may do it allows one action; waits for the answer. */
@FunctionalInterface
public interface Approver {
    /** Nobody is there to ask. */
    Approver NOBODY = permission -> Optional.empty();

    /** Empty where nobody allowed it. */
    Optional<Permit> ask(Permission permission);
}
