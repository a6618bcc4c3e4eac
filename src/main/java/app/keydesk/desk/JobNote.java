package app.keydesk.desk;

/** The journal's codes of why a piece of work needs a person. */
final class JobNote {
    static final String CARD = "card";
    static final String COLLIDED = "collided";
    static final String ROOM_CHANGED = "room_changed";
    static final String OLD_OVERRIDE = "old_override";
    static final String KEY_GONE = "key_gone";
    /** A detail, not a note: put aside while offline. */
    static final String QUEUED = "queued";

    static final String DISMISSED = "dismissed";

    private JobNote() {}
}
