package app.keydesk.ui.guest;

import app.keydesk.hotel.Medium;
import app.keydesk.ui.Texts;

/** That a key is issued, and when it opens the door. */
record IssuedText(Texts texts) {

    /** @param replaces whether it takes the place of an earlier phone key of the same guest */
    String of(Medium medium, boolean replaces) {
        return switch (medium) {
            case CARD -> texts.get("end.issued-card");
            case PHONE -> texts.get(replaces ? "end.issued-phone-replaces" : "end.issued-phone");
            case OTHER -> texts.get("end.issued");
        };
    }
}
