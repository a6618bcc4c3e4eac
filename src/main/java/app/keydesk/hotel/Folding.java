package app.keydesk.hotel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts comparable the way a person at the desk searches: no case, no accents, numbers without their spaces. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NAME_PARTS = Pattern.compile("[\\s,]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    private Folding() {}

    /** As it is compared with another folded text. */
    public static String fold(String text) {
        if (text.chars().allMatch(character -> character < 128)) { // most are, and a keystroke folds many
            return text.toLowerCase(Locale.ROOT);
        }
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
    public static String foldSpelledOut(String text) {
        return fold(Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue"));
    }

    /** A person's name without accents, case and the order of its parts: "Müller, Anna" and "Anna Müller" are one. */
    public static String foldName(String name) {
        return NAME_PARTS.splitAsStream(fold(name)).sorted().collect(Collectors.joining(" "));
    }

    /** Its digits alone. */
    public static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }
}
