package app.keydesk.desk;

import app.keydesk.hotel.Faulted;
import app.keydesk.hotel.Problem;

/** Whoever is signed in may not do this, and nobody approved it. Nothing was done. */
public final class NotPermittedException extends RuntimeException implements Faulted {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public NotPermittedException(Problem problem) {
        super("not permitted");
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
