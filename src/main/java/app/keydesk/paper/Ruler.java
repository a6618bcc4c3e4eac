package app.keydesk.paper;

/** How wide letters are in the font that a page is drawn with. */
@FunctionalInterface
public interface Ruler {
    /** In points. */
    double width(String text, double size);
}
