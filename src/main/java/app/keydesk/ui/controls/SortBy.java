package app.keydesk.ui.controls;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which order a table stands.
 *
 * @param column the column's short name, such as {@code room}; empty: as the rows were read
 */
public record SortBy(String column, boolean isDescending) {
    public static final SortBy NONE = new SortBy("", false);

    private static final Pattern WORDS = Pattern.compile("([a-z-]{1,40})( desc)?");
    private static final String DESCENDING = " desc";

    static SortBy of(String kept) {
        Matcher words = WORDS.matcher(kept);
        return words.matches() ? new SortBy(words.group(1), words.group(2) != null) : NONE;
    }

    String kept() {
        return isDescending ? column + DESCENDING : column;
    }
}
