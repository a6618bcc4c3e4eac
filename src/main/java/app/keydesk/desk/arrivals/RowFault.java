package app.keydesk.desk.arrivals;

import org.jspecify.annotations.Nullable;

/**
 * Why a row, or one field of it, is not taken over.
 *
 * @param field null where the whole row is at fault
 * @param value as the file has it
 */
public record RowFault(Reason reason, @Nullable ArrivalField field, String value) {
    public enum Reason {
        MISSING,
        TOO_LONG,
        NOT_A_DATE,
        NOT_AFTER_ARRIVAL,
        TOO_FAR,
        OVER,
        NOT_A_COUNT,
        NO_SUCH_ROOM,
        NOT_A_MAIL_ADDRESS,
        TWICE_IN_FILE,
        OPEN_QUOTE
    }
}
