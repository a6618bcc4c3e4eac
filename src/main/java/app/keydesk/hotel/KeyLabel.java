package app.keydesk.hotel;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text that a key bears on the phone: Visionline fills the placeholders and cuts at 32 characters (reference 3).
 * Today's API has no field for it, so this is a preview.
 */
public record KeyLabel(String template) {
    public static final int LONGEST = 32;
    public static final List<String> PLACEHOLDERS =
            List.of("%ROOMNUM%", "%ROOMLIST%", "%ROOMRANGE%", "%SITENAME%", "%CARDNUM%", "%UUID%", "%USERID%");

    private static final Pattern PLACEHOLDER = Pattern.compile("%[A-Z]+%");

    /** What is put into the places; the first room is the main one. */
    public record Values(List<RoomNumber> rooms, String siteName, String cardNumber, String uuid, String userId) {}

    /** Placeholders that Visionline does not know. */
    public List<String> unknownPlaceholders() {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(match -> match.group())
                .filter(word -> !PLACEHOLDERS.contains(word))
                .distinct()
                .toList();
    }

    public boolean isCut(Values values) {
        return filled(values).length() > LONGEST;
    }

    /** Filled and cut to 32 characters, never inside what a reader takes for one character. */
    public String preview(Values values) {
        return cut(filled(values));
    }

    private String filled(Values values) {
        Map<String, String> words = words(values);
        Matcher matcher = PLACEHOLDER.matcher(template);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
    }

    private static Map<String, String> words(Values values) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "%ROOMNUM%",
                values.rooms().isEmpty() ? "" : values.rooms().getFirst().text());
        words.put("%ROOMLIST%", values.rooms().stream().map(RoomNumber::text).collect(Collectors.joining(",")));
        words.put("%ROOMRANGE%", String.join(",", ranges(values.rooms())));
        words.put("%SITENAME%", values.siteName());
        words.put("%CARDNUM%", values.cardNumber());
        words.put("%UUID%", values.uuid());
        words.put("%USERID%", values.userId());
        return words;
    }

    private static List<String> ranges(List<RoomNumber> rooms) {
        List<RoomNumber> sorted = rooms.stream().sorted().toList();
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= sorted.size(); at++) {
            if (at == sorted.size() || !follows(sorted.get(at - 1), sorted.get(at))) {
                ranges.addAll(range(sorted.subList(start, at)));
                start = at;
            }
        }
        return ranges;
    }

    private static List<String> range(List<RoomNumber> run) {
        return run.size() < 3
                ? run.stream().map(RoomNumber::text).toList()
                : List.of(run.getFirst() + "-" + run.getLast());
    }

    private static boolean follows(RoomNumber one, RoomNumber next) {
        OptionalInt first = one.number();
        OptionalInt second = next.number();
        return first.isPresent() && second.isPresent() && second.getAsInt() == first.getAsInt() + 1;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(LONGEST) ? LONGEST : characters.preceding(LONGEST);
        return text.substring(0, Math.max(0, end));
    }
}
