package app.keydesk.desk.arrivals;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of one file: ISO, with or without a time; digits with dots, strokes or hyphens; months by name in the
 * five languages. What 03/04/2026 means is found from the file's other dates.
 */
final class DateReading {
    private static final int LONGEST = 40;
    private static final Pattern TIME = Pattern.compile("[T ]+\\d{1,2}[:.h]\\d{2}.*$");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})[-./ ]+(\\d{1,2})[-./ ]+(\\d{4}|\\d{2})");
    private static final Pattern DAY_MONTH_NAME = Pattern.compile("(\\d{1,2})[-./ ]*(\\p{L}+)[-./, ]*(\\d{4}|\\d{2})");
    private static final Pattern MONTH_NAME_DAY = Pattern.compile("(\\p{L}+)[-./ ]*(\\d{1,2})[-./, ]+(\\d{4}|\\d{2})");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.ITALIAN);

    private final DateOrder order;
    private final boolean isGuessed;
    private final Map<String, Integer> months = monthNames();

    private DateReading(DateOrder order, boolean isGuessed) {
        this.order = order;
        this.isGuessed = isGuessed;
    }

    /** @param samples dates of the file; one with a number past 12 tells the order of all */
    static DateReading of(Iterable<String> samples, DateOrder usual) {
        boolean isAnyInDoubt = false;
        for (String sample : samples) {
            Matcher matcher = DIGITS.matcher(withoutTime(sample));
            if (matcher.matches()) {
                if (Integer.parseInt(matcher.group(1)) > 12) {
                    return new DateReading(DateOrder.DAY_FIRST, false);
                }
                if (Integer.parseInt(matcher.group(2)) > 12) {
                    return new DateReading(DateOrder.MONTH_FIRST, false);
                }
                isAnyInDoubt |= !sample.contains(".");
            }
        }
        return new DateReading(isAnyInDoubt ? usual : DateOrder.DAY_FIRST, isAnyInDoubt);
    }

    DateOrder order() {
        return order;
    }

    /** Whether nothing in the file told the order, so that a person should look. */
    boolean isGuessed() {
        return isGuessed;
    }

    Optional<LocalDate> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String date = withoutTime(text);
        Matcher matcher = YEAR_FIRST.matcher(date);
        if (matcher.matches()) {
            return day(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        matcher = DIGITS.matcher(date);
        if (matcher.matches()) {
            return order == DateOrder.DAY_FIRST
                    ? day(matcher.group(3), matcher.group(2), matcher.group(1))
                    : day(matcher.group(3), matcher.group(1), matcher.group(2));
        }
        return readNamed(date);
    }

    private Optional<LocalDate> readNamed(String date) {
        Matcher matcher = MONTH_NAME_DAY.matcher(date);
        if (matcher.matches() && months.containsKey(plain(matcher.group(1)))) {
            return day(matcher.group(3), month(matcher.group(1)), matcher.group(2));
        }
        String withoutWeekday = date.replaceFirst("^\\p{L}+[., ]+(?=\\d)", "");
        matcher = DAY_MONTH_NAME.matcher(withoutWeekday);
        if (matcher.matches() && months.containsKey(plain(matcher.group(2)))) {
            return day(matcher.group(3), month(matcher.group(2)), matcher.group(1));
        }
        return withoutWeekday.equals(date) ? Optional.empty() : read(withoutWeekday);
    }

    private String month(String name) {
        return String.valueOf(months.get(plain(name)));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int fullYear = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
            return Optional.of(LocalDate.of(fullYear, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 February: told as "not a date" beside its row
        }
    }

    private static String withoutTime(String text) {
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return TIME.matcher(beginning).replaceFirst("").strip();
    }

    private static Map<String, Integer> monthNames() {
        Map<String, Integer> names = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    names.put(plain(month.getDisplayName(style, language)), month.getValue());
                }
                names.putIfAbsent(
                        plain(month.getDisplayName(TextStyle.FULL, language)).substring(0, 3), month.getValue());
            }
        }
        return names;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
