package app.keydesk.hotel;

/**
 * Which stays a list shows: rooms whose live keys have begun.
 *
 * @param text any part of a guest's name, mail or phone number, or the beginning of a room number; empty for all
 * @param limit the most rows to read: the first in this order, of all that fit
 */
public record StayQuery(Span span, Only only, String text, StayOrder order, int limit) {

    /** By room number. */
    public StayQuery(Span span, Only only, String text, int limit) {
        this(span, only, text, StayOrder.BY_ROOM, limit);
    }

    public enum Span {
        IN_HOUSE,
        /** Those of them that end on the hotel's day. */
        DEPARTURES
    }

    /** By the keys of the stay. */
    public enum Only {
        ALL,
        WITH_PHONES,
        WITH_CARDS,
        /** Of which {@link RoomState#ATTENTION} is so. */
        ATTENTION
    }
}
