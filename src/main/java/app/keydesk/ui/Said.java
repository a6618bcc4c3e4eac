package app.keydesk.ui;

/** A sentence that stays on the screen where something has just happened. It names no room. */
public record Said(Tone tone, String text) {
    public static final Said NOTHING = new Said(Tone.INFO, "");

    public enum Tone {
        DONE,
        INFO,
        WARNING,
        FAILED
    }

    public boolean isNothing() {
        return text.isEmpty();
    }

    public static Said done(String text) {
        return new Said(Tone.DONE, text);
    }

    public static Said warning(String text) {
        return new Said(Tone.WARNING, text);
    }

    public static Said failed(String text) {
        return new Said(Tone.FAILED, text);
    }
}
