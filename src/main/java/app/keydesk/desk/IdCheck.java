package app.keydesk.desk;

import java.util.Map;

/** How the person at the desk was known to be the guest; no data of the document. */
public record IdCheck(How how, String checkedBy) {
    public enum How {
        PHOTO_ID,
        GUEST_PRESENT,
        CALLED_ROOM,
        NOT_CHECKED
    }

    /** For the journal. */
    Map<String, String> notes() {
        return Map.of("idCheck", how.name(), "checkedBy", checkedBy);
    }
}
