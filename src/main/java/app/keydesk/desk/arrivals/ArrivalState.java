package app.keydesk.desk.arrivals;

/** How far an arrival is, by the day and by the keys of its room. */
public enum ArrivalState {
    /** Its day is still to come. */
    LATER,
    /** Expected today, or overdue: the room has no key in this guest's name. */
    EXPECTED,
    /** As {@link #EXPECTED}, but no room of this hotel is assigned. */
    NO_ROOM,
    /** The room has a live key in this guest's name. */
    HAS_KEY,
    /** The day of departure has passed. */
    OVER
}
