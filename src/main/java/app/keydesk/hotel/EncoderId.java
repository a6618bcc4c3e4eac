package app.keydesk.hotel;

/** Seam's id of a card encoder ({@code acs_encoder_id}). */
public record EncoderId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
