package app.keydesk.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Wall times of the hotel, in a person's language; the zone is named only where this PC keeps another time. */
public record HotelTime(ZoneId zone, ZoneId pcZone, Locale locale) {

    /** Such as "Thu, 26 Nov 2026, 11:00". */
    public String dayAndTime(Instant at) {
        ZonedDateTime wall = at.atZone(zone);
        return day(at) + ", " + TIME.format(wall) + zoneAside(at);
    }

    /** Such as "Thu, 26 Nov 2026". */
    public String day(Instant at) {
        return DAY.withLocale(locale).format(at.atZone(zone));
    }

    /** Such as "11:00" for today, "Thu 11:00" within a week, else "26 Nov 11:00", in the order of the language. */
    public String shortDayAndTime(Instant at, Instant now) {
        ZonedDateTime wall = at.atZone(zone);
        long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), wall.toLocalDate());
        if (days == 0) {
            return TIME.format(wall);
        }
        String day = days > 0 && days < 7
                ? wall.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale)
                : DAY_OF_YEAR.withLocale(locale).format(wall);
        return day + " " + TIME.format(wall);
    }

    /** Whether {@code at} is on the calendar's day of {@code now}. */
    public boolean isToday(Instant at, Instant now) {
        return at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    /** Such as "11:00". */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone)) + zoneAside(at);
    }

    /** Such as "11:00" for today, else with its day: of something that may have lasted since yesterday. */
    public String timeOfLate(Instant at, Instant now) {
        return isToday(at, now) ? time(at) : shortDayAndTime(at, now) + zoneAside(at);
    }

    /** The hotel's zone in words; empty where this PC keeps the same time at {@code now}. */
    public String zoneName(Instant now) {
        return keepsPcTime(now) ? "" : zone.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    private String zoneAside(Instant at) {
        return keepsPcTime(at)
                ? ""
                : " " + DateTimeFormatter.ofPattern("zzz", locale).format(at.atZone(zone));
    }

    private boolean keepsPcTime(Instant at) {
        return zone.getRules().getOffset(at).equals(pcZone.getRules().getOffset(at));
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("yMMMEd");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofLocalizedPattern("MMMd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
}
