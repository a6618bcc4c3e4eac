package app.keydesk.ui.checkin;

import app.keydesk.desk.checkin.CheckInPlan;
import app.keydesk.desk.checkin.CheckInRow;
import app.keydesk.desk.checkin.CheckInRow.State;
import app.keydesk.hotel.Medium;
import java.time.LocalDate;

/**
 * One arrival of the group as the person has it before them.
 *
 * @param plan what it is to get, as changed on the screen
 * @param isAgreed whether the person agreed to stop the keys of other people that are in its room
 */
record CheckInLine(CheckInRow row, CheckInPlan plan, boolean isAgreed) {
    static final int MOST_KEYS = 9;

    static CheckInLine of(CheckInRow row) {
        return new CheckInLine(row, row.plan(), false);
    }

    String reservation() {
        return row.reservation();
    }

    /** Whether it is checked in with the others. */
    boolean isIn() {
        return plan.isIn();
    }

    String room() {
        return row.arrival().roomNumber();
    }

    String guest() {
        return row.arrival().guestName();
    }

    /** Whether it can still be changed: nothing of it was begun. */
    boolean isOpen() {
        return switch (row.state()) {
            case READY, OTHER_KEYS, NOT_DONE -> true;
            case UNDER_WAY, UNFINISHED, DONE -> false;
        };
    }

    /** Whether a start would do something for it. */
    boolean isToDo() {
        return isIn() && row.state() != State.DONE && (row.state() != State.OTHER_KEYS || isAgreed);
    }

    /** How many keys a start would issue for it. */
    int keysToDo() {
        return isToDo() ? Math.max(0, plan.keys() - row.keysDone()) : 0;
    }

    /** Whether keys of other people keep it from being done until a person agrees. */
    boolean isToDecide() {
        return isIn() && row.state() == State.OTHER_KEYS && !isAgreed;
    }

    CheckInLine at(CheckInRow now) {
        return new CheckInLine(now, plan, isAgreed);
    }

    CheckInLine withKeys(int keys) {
        return with(new CheckInPlan(
                plan.reservation(), Math.clamp(keys, 1, MOST_KEYS), plan.medium(), plan.departsOn(), plan.isIn()));
    }

    CheckInLine withMedium(Medium medium) {
        return with(new CheckInPlan(plan.reservation(), plan.keys(), medium, plan.departsOn(), plan.isIn()));
    }

    CheckInLine withDeparture(LocalDate day) {
        return with(new CheckInPlan(plan.reservation(), plan.keys(), plan.medium(), day, plan.isIn()));
    }

    /** What is begun is not left out any more, but what was left out and begun elsewhere is taken in. */
    CheckInLine in(boolean now) {
        return now || isOpen() ? new CheckInLine(row, plan.in(now), isAgreed) : this;
    }

    CheckInLine agreed(boolean now) {
        return row.state() == State.OTHER_KEYS ? new CheckInLine(row, plan, now) : this;
    }

    private CheckInLine with(CheckInPlan changed) {
        return isOpen() ? new CheckInLine(row, changed, isAgreed) : this;
    }
}
