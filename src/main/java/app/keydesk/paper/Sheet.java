package app.keydesk.paper;

import java.util.List;

/**
 * A sheet in words, before it is set on pages: the same on screen, on the printer and in a PDF.
 *
 * @param foot a line at the bottom of each page
 */
public record Sheet(Format format, String title, List<Block> blocks, String foot) {

    /** The paper, in points of 1/72 inch. */
    public enum Format {
        /** ISO A6: a receipt, or the slip in a key packet. */
        SLIP(298, 420, 24),
        /** ISO A4: lists. */
        PAGE(595, 842, 42);

        private final double width;
        private final double height;
        private final double margin;

        Format(double width, double height, double margin) {
            this.width = width;
            this.height = height;
            this.margin = margin;
        }

        public double width() {
            return width;
        }

        public double height() {
            return height;
        }

        public double margin() {
            return margin;
        }
    }

    /** One part of a sheet, below the one before. */
    public sealed interface Block {}

    /** The title of a part. */
    public record Heading(String text) implements Block {}

    /** A sentence; it wraps. */
    public record Sentence(String text) implements Block {}

    /** A value below its name. */
    public record Fact(String name, String value) implements Block {}

    /** @param shares how wide the columns are, against each other; the heading is repeated on each page */
    public record Table(List<String> columns, List<Integer> shares, List<List<String>> rows) implements Block {
        public Table {
            if (columns.size() != shares.size() || rows.stream().anyMatch(row -> row.size() != columns.size())) {
                throw new IllegalArgumentException("each row has a cell for each column");
            }
        }
    }

    /** All that a reader can read, line by line: for a screen reader, and for tests. */
    public String text() {
        StringBuilder text = new StringBuilder(title);
        for (Block block : blocks) {
            text.append('\n').append(text(block));
        }
        return text.append('\n').append(foot).toString();
    }

    private static String text(Block block) {
        return switch (block) {
            case Heading(String words) -> words;
            case Sentence(String words) -> words;
            case Fact(String name, String value) -> name + ": " + value;
            case Table table -> {
                StringBuilder lines = new StringBuilder(String.join(", ", table.columns()));
                table.rows().forEach(row -> lines.append('\n').append(String.join(", ", row)));
                yield lines.toString();
            }
        };
    }
}
