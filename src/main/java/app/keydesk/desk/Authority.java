package app.keydesk.desk;

import app.keydesk.hotel.Problem;
import java.util.Optional;

/** In whose name work is done now, and whether it may be. Blocking where somebody is asked to approve; off the FX thread. */
public interface Authority {
    /** Everything goes: for a desk without operators. */
    Authority OPEN = new Authority() {
        @Override
        public String operatorName() {
            return "desk";
        }

        @Override
        public Optional<Problem> refusal(Permission permission) {
            return Optional.empty();
        }
    };

    /** Whoever is signed in. */
    String operatorName();

    /** Empty where this one action may be done: by whoever is signed in, or by somebody who approves it now. */
    Optional<Problem> refusal(Permission permission);

    /** For what has no outcome of its own; throws {@link NotPermittedException}. */
    default void demand(Permission permission) {
        refusal(permission).ifPresent(problem -> {
            throw new NotPermittedException(problem);
        });
    }
}
