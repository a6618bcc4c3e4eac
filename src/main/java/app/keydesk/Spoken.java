package app.keydesk;

import app.keydesk.desk.setup.SetupField;
import java.util.Locale;

/** The language and customs of the screens, from what is chosen and what this PC speaks. */
final class Spoken {
    private Spoken() {}

    /** @param chosen such as {@code de}; empty: as the PC has it, else English */
    static Locale in(String chosen, Locale pc) {
        String tag = chosen.isEmpty() ? pc.getLanguage() : chosen;
        if (pc.getLanguage().equals(tag) && SetupField.languages().contains(tag)) {
            return pc;
        }
        return switch (tag) {
            case "de" -> Locale.GERMANY;
            case "fr" -> Locale.FRANCE;
            case "es" -> Locale.of("es", "ES");
            case "it" -> Locale.ITALY;
            default -> Locale.UK;
        };
    }
}
