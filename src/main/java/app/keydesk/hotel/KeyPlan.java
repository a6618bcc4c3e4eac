package app.keydesk.hotel;

import java.util.List;

/** What a new key does to the keys that are there: the one decision that can lock a guest out. */
public sealed interface KeyPlan {
    /**
     * First key of a stay: the earlier guest keys of its rooms stop.
     *
     * @param losers the live keys that the person saw and accepted as lost; if Seam has others, nothing is sent
     */
    record Override(List<CredentialId> losers) implements KeyPlan {}

    /** Another key: lives beside these, which must not be empty. */
    record Joiner(List<CredentialId> beside) implements KeyPlan {
        public Joiner {
            if (beside.isEmpty()) {
                throw new IllegalArgumentException("a joiner needs a live key to join");
            }
        }
    }
}
