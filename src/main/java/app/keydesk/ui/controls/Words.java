package app.keydesk.ui.controls;

import app.keydesk.hotel.Problem;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import java.time.ZoneId;

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

    public HotelTime time(ZoneId hotelZone) {
        return new HotelTime(hotelZone, pcZone, own.locale());
    }
}
