package app.keydesk.hotel;

/** Seam's id of a phone ({@code device_id}). */
public record PhoneId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
