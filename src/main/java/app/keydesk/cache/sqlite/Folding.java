package app.keydesk.cache.sqlite;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts comparable the way a person at the desk searches: no case, no accents, numbers without their spaces. */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    private Folding() {}

    static String fold(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return letters.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
    }

    /** As German speakers without an umlaut key write it: Mueller. */
    static String foldSpelledOut(String text) {
        return fold(Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue"));
    }

    static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }
}
