package app.keydesk.cache;

import app.keydesk.hotel.Faulted;
import app.keydesk.hotel.Problem;

/** The file on this PC could not be read or written. */
public final class StorageException extends RuntimeException implements Faulted {
    private final transient Problem.Storage problem;

    public StorageException(Problem.Storage problem, Throwable cause) {
        super(problem.fault().name(), cause);
        this.problem = problem;
    }

    @Override
    public Problem.Storage problem() {
        return problem;
    }
}
