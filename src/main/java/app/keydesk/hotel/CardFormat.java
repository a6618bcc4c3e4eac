package app.keydesk.hotel;

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
}
