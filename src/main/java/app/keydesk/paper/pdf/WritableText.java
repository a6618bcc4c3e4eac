package app.keydesk.paper.pdf;

import app.keydesk.paper.Ruler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What of a text a font can show: a letter that it lacks loses its accents, or becomes a question mark. One thread. */
final class WritableText implements Ruler {
    private static final String UNKNOWN = "?";
    private static final double PER_EM = 1000;

    private final PDFont font;
    private final Map<Integer, String> known = new HashMap<>();
    private boolean isWhole = true;

    WritableText(PDFont font) {
        this.font = font;
    }

    PDFont font() {
        return font;
    }

    /** Whether every letter so far was written as it is. */
    boolean isWhole() {
        return isWhole;
    }

    String of(String text) {
        StringBuilder written = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> written.append(known.computeIfAbsent(letter, this::written)));
        return written.toString();
    }

    private String written(int letter) {
        String text = Character.toString(letter);
        if (Character.isWhitespace(letter)) {
            return " ";
        }
        if (has(text)) {
            return text;
        }
        isWhole = false;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !plain.isEmpty() && has(plain) ? plain : UNKNOWN;
    }

    private boolean has(String text) {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException missing) { // how PDFBox says that the font has no such glyph
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public double width(String text, double size) {
        try {
            return font.getStringWidth(of(text)) / PER_EM * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
