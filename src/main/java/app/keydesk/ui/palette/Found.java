package app.keydesk.ui.palette;

/**
 * One line of the palette.
 *
 * @param detail what tells it apart from another of the same title; may be empty
 * @param keys of the keyboard that do the same without the palette; may be empty
 * @param open does it, or goes there; FX thread
 */
public record Found(Kind kind, String title, String detail, String keys, Runnable open) {
    /** What a line stands for, in the order of the palette. */
    public enum Kind {
        ROOM,
        GUEST,
        KEY,
        ACT
    }

    /** Something to do. */
    public static Found act(String title, String keys, Runnable open) {
        return new Found(Kind.ACT, title, "", keys, open);
    }
}
