package app.keydesk.ui.connect;

import java.util.Locale;

/** What a pasted secret is by its first letters; Keydesk works with an API key alone ({@code seam/reference.md} 1). */
enum ApiKeyKind {
    API_KEY,
    EMPTY,
    CLIENT_SESSION,
    ACCESS_TOKEN,
    PUBLISHABLE,
    CONSOLE,
    UNKNOWN;

    static ApiKeyKind of(String typed) {
        String key = typed.strip();
        if (key.isEmpty()) {
            return EMPTY;
        } else if (key.startsWith("seam_cst")) {
            return CLIENT_SESSION;
        } else if (key.startsWith("seam_at")) {
            return ACCESS_TOKEN;
        } else if (key.startsWith("seam_pk")) {
            return PUBLISHABLE;
        } else if (key.startsWith("ey")) {
            return CONSOLE;
        }
        return key.startsWith("seam_") ? API_KEY : UNKNOWN;
    }

    /** The text that says why it does not do. */
    String reason() {
        return "connect.reason." + name().toLowerCase(Locale.ROOT);
    }
}
