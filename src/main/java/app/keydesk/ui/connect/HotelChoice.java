package app.keydesk.ui.connect;

import app.keydesk.hotel.AcsSystem;
import org.jspecify.annotations.Nullable;

/** A hotel that a person chose, its credential manager where there is one, and the key that opens it. */
public record HotelChoice(
        String endpoint,
        String apiKey,
        AcsSystem system,
        @Nullable AcsSystem manager,
        boolean isKeyInFile) {
    /** Without the key, which must not reach a log. */
    @Override
    public String toString() {
        return "HotelChoice[" + system.id().value() + "]";
    }
}
