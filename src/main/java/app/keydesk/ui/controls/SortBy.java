package app.keydesk.ui.controls;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In which order a table stands.
 *
 * @param column the column's short name, such as {@code room}; empty: as the rows were read
 */
public record SortBy(String column, boolean isDescending) {
    public static final SortBy NONE = new SortBy("", false);

    private static final Pattern WORDS = Pattern.compile("([a-z-]{1,40})( desc)?");
    private static final String DESCENDING = " desc";

    /** What the column is called among these; empty where it is none of them. */
    public <E extends Enum<E>> Optional<E> by(Class<E> names) {
        return Stream.of(names.getEnumConstants())
                .filter(name -> name.name().equalsIgnoreCase(column))
                .findFirst();
    }

    static SortBy of(String kept) {
        Matcher words = WORDS.matcher(kept);
        return words.matches() ? new SortBy(words.group(1), words.group(2) != null) : NONE;
    }

    String kept() {
        return isDescending ? column + DESCENDING : column;
    }
}
