package app.keydesk.hotel;

/** The desk's own id of somebody who works at it; it stays when the name changes. */
public record OperatorId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
