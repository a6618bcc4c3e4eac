package app.keydesk.ui.connect;

import app.keydesk.hotel.AcsSystem;

/** A hotel that a person chose, with the key that opens it. */
public record HotelChoice(String endpoint, String apiKey, AcsSystem system, boolean isKeyInFile) {
    /** Without the key, which must not reach a log. */
    @Override
    public String toString() {
        return "HotelChoice[" + system.id().value() + "]";
    }
}
