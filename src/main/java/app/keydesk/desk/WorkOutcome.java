package app.keydesk.desk;

import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import java.util.List;

/** How a piece of work with several keys ended. */
public sealed interface WorkOutcome {
    /** Every line is done. */
    record Done(List<WorkLine> lines) implements WorkOutcome {}

    /** Some lines are done: the rest waits on the to-do list and goes on from there. */
    record InPart(WorkId work, List<WorkLine> lines, Problem problem) implements WorkOutcome {}

    /** A room's live keys are not those that the person saw: nothing was sent. */
    record RoomChanged(List<KeyRow> live) implements WorkOutcome {}

    /** Nothing was done. */
    record NotDone(Problem problem) implements WorkOutcome {}
}
