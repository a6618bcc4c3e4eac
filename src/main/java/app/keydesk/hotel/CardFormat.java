package app.keydesk.hotel;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Visionline's layout of a key ({@code card_format}): {@code rfid48} for normal guests, {@code TLCode} for more doors. */
public enum CardFormat {
    RFID48("rfid48"),
    TL_CODE("TLCode");

    private final String word;

    CardFormat(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Empty for a word that is new to us. */
    public static Optional<CardFormat> ofWord(@Nullable String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
