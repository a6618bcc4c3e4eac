package app.keydesk.hotel;

/** What carries a key ({@code access_method}). */
public enum Medium {
    PHONE("mobile_key"),
    CARD("card"),
    OTHER("");

    private final String word;

    Medium(String word) {
        this.word = word;
    }

    /** The word on the wire; empty for {@link #OTHER}. */
    public String word() {
        return word;
    }

    public static Medium ofWord(String word) {
        return word.equals("mobile_key") ? PHONE : word.equals("card") ? CARD : OTHER;
    }
}
