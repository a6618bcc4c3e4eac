package app.keydesk.hotel;

/** Visionline's kind of door ({@code visionline_metadata.door_category}); a word that is new to us is {@link #OTHER}. */
public enum DoorCategory {
    GUEST("guest"),
    COMMON("common"),
    COMMON_PMS("common (PMS)"),
    ELEVATOR_READER("elevator reader"),
    ENTRANCE("entrance"),
    OTHER("");

    private final String word;

    DoorCategory(String word) {
        this.word = word;
    }

    /** The word on the wire; empty for {@link #OTHER}. */
    public String word() {
        return word;
    }

    /** Whether a guest's key must name this door to open it (Visionline gives the others by room range). */
    public boolean isCommon() {
        return this == COMMON || this == COMMON_PMS;
    }

    public static DoorCategory ofWord(String word) {
        for (DoorCategory category : values()) {
            if (category != OTHER && category.word.equals(word)) {
                return category;
            }
        }
        return OTHER;
    }
}
