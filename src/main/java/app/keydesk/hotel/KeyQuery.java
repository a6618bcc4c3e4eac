package app.keydesk.hotel;

/**
 * Which keys a list shows.
 *
 * @param text any part of the owner's name, mail or phone number, the beginning of a room number, or a card number; empty
 *     for all
 * @param limit the most rows to read: the first in this order, of all that fit
 */
public record KeyQuery(Span span, String text, KeyOrder order, int limit) {

    /** Newest first. */
    public KeyQuery(Span span, String text, int limit) {
        this(span, text, KeyOrder.NEWEST_FIRST, limit);
    }

    /** The keys by what is to be done about them. */
    public enum Span {
        /** Those that count in the grid. */
        LIVE,
        /** Live ones that wait for a card or phone, or of which Seam reports a fault. */
        WAITING,
        /** Stopped, replaced or over. */
        ENDED,
        ALL
    }
}
