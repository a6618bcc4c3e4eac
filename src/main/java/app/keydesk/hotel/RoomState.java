package app.keydesk.hotel;

/** What the grid says of a room, from its live keys alone (Keydesk is no PMS). */
public enum RoomState {
    /** No live key. */
    VACANT,
    /** Live keys, none of which has begun. */
    ARRIVING,
    /** A live key that ends after today. */
    IN_HOUSE,
    /** The last live key ends today, in the hotel's zone. */
    DUE_OUT,
    /** A key waits for its card or phone, or Seam reports a fault on one. */
    ATTENTION
}
