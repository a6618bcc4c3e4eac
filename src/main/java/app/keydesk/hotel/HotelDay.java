package app.keydesk.hotel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The day that the hotel is on. It turns at five in the morning, not at midnight: a guest who comes at half past twelve
 * belongs to the evening before, stays its night, and leaves in a few hours.
 */
public final class HotelDay {
    public static final LocalTime TURNS_AT = LocalTime.of(5, 0);

    private HotelDay() {}

    public static LocalDate of(Instant at, ZoneId zone) {
        LocalDate wall = at.atZone(zone).toLocalDate();
        return isStillTheDayBefore(at, zone) ? wall.minusDays(1) : wall;
    }

    /** Whether it is past midnight, and the hotel still on the day before. */
    public static boolean isStillTheDayBefore(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalTime().isBefore(TURNS_AT);
    }

    /** Whether what is told by the day is told otherwise then: the hotel is on another one, or the date is another. */
    public static boolean turns(Instant from, Instant until, ZoneId zone) {
        return !of(from, zone).equals(of(until, zone))
                || !LocalDate.ofInstant(from, zone).equals(LocalDate.ofInstant(until, zone));
    }

    /** When the hotel's day begins; on a day whose clock skips that moment, right after the gap. */
    public static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atTime(TURNS_AT).atZone(zone).toInstant();
    }
}
