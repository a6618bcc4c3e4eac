package app.keydesk.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a text into lines of a width; a word that is wider than a line is broken between its letters. */
record Lines(Ruler ruler, double size, double width) {

    List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, lines);
        }
        return lines;
    }

    private void wrap(String paragraph, List<String> lines) {
        String line = "";
        for (String word : paragraph.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = broken(word, lines);
        }
        lines.add(line);
    }

    /** Adds what fills whole lines and returns the rest. */
    private String broken(String word, List<String> lines) {
        String rest = word;
        while (!fits(rest)) {
            int end = longestStart(rest);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private int longestStart(String word) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int end = letters.next();
        for (int next = letters.next(); next != BreakIterator.DONE && fits(word.substring(0, next)); ) {
            end = next;
            next = letters.next();
        }
        return end;
    }

    private boolean fits(String text) {
        return text.length() <= 1 || ruler.width(text, size) <= width;
    }
}
