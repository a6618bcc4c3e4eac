package app.keydesk.ui.controls;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times as people type them, the numpad's short forms too, and writes them as their language does. */
public record TypedDates(Locale locale) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.,]?(\\d{2}))?");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})[./\\-,](\\d{1,2})[./\\-,]?");

    /** The language's short date with the whole year. */
    public String text(LocalDate day) {
        return shortDate().format(day);
    }

    public String text(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /**
     * ISO, the language's short form, a day and month ("26.11", "26/11"), or a day alone; the last two mean the next such
     * day from {@code today} on.
     */
    public Optional<LocalDate> date(String typed, LocalDate today) {
        String text = typed.strip();
        try {
            if (DAY.matcher(text).matches()) {
                return nextDay(Integer.parseInt(text), today);
            }
            Matcher dayAndMonth = DAY_AND_MONTH.matcher(text);
            if (dayAndMonth.matches()) {
                return nextDayAndMonth(dayAndMonth, today);
            }
            return Optional.of(
                    text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : LocalDate.parse(text, shortDate()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** "15:00", "1500", "15.00" or "15". */
    public Optional<LocalTime> time(String typed) {
        Matcher matcher = TIME.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private static Optional<LocalDate> nextDay(int day, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        for (int ahead = 0; ahead < 12; ahead++) {
            Optional<LocalDate> found = exact(month.plusMonths(ahead), day);
            if (found.isPresent() && !found.get().isBefore(today)) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> nextDayAndMonth(Matcher typed, LocalDate today) {
        boolean isMonthFirst = pattern().indexOf('M') < pattern().indexOf('d');
        int first = Integer.parseInt(typed.group(1));
        int second = Integer.parseInt(typed.group(2));
        int day = isMonthFirst ? second : first;
        int month = isMonthFirst ? first : second;
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        return exact(LocalDate.of(today.getYear(), month, 1), day)
                .map(date -> date.isBefore(today) ? date.plusYears(1) : date);
    }

    private static Optional<LocalDate> exact(LocalDate month, int day) {
        try {
            return Optional.of(month.withDayOfMonth(day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private DateTimeFormatter shortDate() {
        return new DateTimeFormatterBuilder()
                .parseLenient()
                .appendPattern(pattern())
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private String pattern() {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.replaceAll("y+", "uuuu");
    }
}
