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
    /** As {@link #HAS_KEY}, but a key of the room waits for its phone. */
    WAITING,
    /** As {@link #HAS_KEY}, but a card of the room was not written, or a key reports a fault. */
    CHECK_KEY,
    /** The day of departure has passed. */
    OVER;

    /** Whether a key in this guest's name is there, ready or not. */
    public boolean hasKey() {
        return this == HAS_KEY || this == WAITING || this == CHECK_KEY;
    }
}
