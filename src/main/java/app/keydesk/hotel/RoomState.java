package app.keydesk.hotel;

/**
 * What is so of a room, by its live keys and by whom the PMS expects (Keydesk is no PMS). Several may be so at once; the
 * last of them is the one that is told first.
 */
public enum RoomState {
    /** No live key, and nobody expected. */
    VACANT,
    /** Somebody is expected, today or since before, who has no live key of the room. */
    EXPECTED,
    /** Live keys, none of which has begun, and all of which will work. */
    KEY_READY,
    /** A live key that has begun. */
    IN_HOUSE,
    /** A phone key waits until the guest sets the phone up: nothing is wrong. */
    WAITING,
    /** In house, and the last live key ends today, in the hotel's zone. */
    DUE_OUT,
    /** Somebody must act: a card was not written, or Seam reports a fault on a key. */
    ATTENTION
}
