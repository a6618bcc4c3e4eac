package app.keydesk.seam.http;

/**
 * Takes out of foreign text what would disturb or spoof a screen: control characters, direction overrides, and all beyond
 * {@value #LONGEST} characters, which no name has.
 */
final class CleanText {
    static final int LONGEST = 4000;

    private CleanText() {}

    static String of(String text) {
        if (text.length() <= LONGEST && (isPlain(text) || text.codePoints().noneMatch(CleanText::isHarmful))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().filter(point -> !isHarmful(point)).limit(LONGEST).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Nearly all there is, and a fifth of a whole synchronisation was spent on asking Unicode about it. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> isDirection(point) || point == 0xFEFF;
            default -> false;
        };
    }

    /** The marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
    private static boolean isDirection(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
