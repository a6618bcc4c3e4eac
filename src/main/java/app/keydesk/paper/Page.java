package app.keydesk.paper;

import java.util.List;

/**
 * One page as it is drawn, in points from the upper left corner.
 *
 * @param rules thin lines across
 */
public record Page(double width, double height, List<Run> runs, List<Rule> rules) {

    /** A text on one line. {@code size} of the letters in points; {@code baseline} is what they stand on. */
    public record Run(double x, double baseline, double size, String text) {}

    /** A line from {@code x} to the right. */
    public record Rule(double x, double y, double width) {}
}
