package app.keydesk.ui.controls;

import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * What a screen needs to put things into words.
 *
 * @param own the words of its feature
 * @param shared the words of {@code ui.controls}
 * @param pcZone the zone of this PC, against which the hotel's is named where they differ
 */
public record Words(Texts own, Texts shared, ProblemTexts problems, ZoneId pcZone) {

    public String problem(Problem problem) {
        return problems.sentence(problem);
    }

    /** This PC's own time to the second, for what happens at the desk and not in the hotel. */
    public String pcTime(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(own.locale())
                .format(at.atZone(pcZone));
    }

    /** The day that the hotel is on, and between midnight and its turn why that is not the calendar's. */
    public String hotelDay(Instant now, ZoneId hotelZone) {
        String day = time(hotelZone).day(HotelDay.startOf(HotelDay.of(now, hotelZone), hotelZone));
        return HotelDay.isStillTheDayBefore(now, hotelZone)
                ? shared.get("hotel.day-ends", day, HotelDay.TURNS_AT.toString())
                : day;
    }

    /** Such as "today 11:00", "Thu 11:00" within a week, else "26 Nov 11:00": for lists and tiles. */
    public String shortDayAndTime(Instant at, HotelTime time, Instant now) {
        String said = time.shortDayAndTime(at, now);
        return time.isToday(at, now) ? shared.get("time.today", said) : said;
    }

    public HotelTime time(ZoneId hotelZone) {
        return new HotelTime(hotelZone, pcZone, own.locale());
    }
}
