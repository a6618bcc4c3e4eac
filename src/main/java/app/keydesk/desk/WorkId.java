package app.keydesk.desk;

/** The journal's own tag of a piece of work; a UUID. */
public record WorkId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
