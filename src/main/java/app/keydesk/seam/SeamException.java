package app.keydesk.seam;

import app.keydesk.hotel.Faulted;
import app.keydesk.hotel.Problem;

/** A call to Seam that did not end well; the problem says what is known of its effect. */
public final class SeamException extends Exception implements Faulted {
    private final transient Problem problem;

    public SeamException(Problem problem) {
        super(problem.getClass().getSimpleName());
        this.problem = problem;
    }

    public SeamException(Problem problem, Throwable cause) {
        super(problem.getClass().getSimpleName(), cause);
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
