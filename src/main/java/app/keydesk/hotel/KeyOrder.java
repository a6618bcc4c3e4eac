package app.keydesk.hotel;

/**
 * In which order a list of keys is read. Whatever is missing (no room, no known owner, no end) comes last, and first in the
 * other direction.
 */
public record KeyOrder(By by, boolean isDescending) {
    public static final KeyOrder NEWEST_FIRST = new KeyOrder(By.MADE, true);

    public enum By {
        /** In the order of a key's life. */
        STATE,
        /** The first of its rooms. */
        ROOM,
        GUEST,
        CARRIER,
        UNTIL,
        MADE,
        NOTICE
    }
}
