package app.keydesk.hotel;

/** The desk's own tag of a spare key; a UUID. */
public record SpareKeyId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
