package app.keydesk.ui.change;

import app.keydesk.ui.HotelTime;
import app.keydesk.ui.controls.DoorsViewModel;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyTick;
import app.keydesk.ui.controls.StayTimesViewModel;
import java.time.Instant;
import java.util.List;

/**
 * What the form for a change is filled with.
 *
 * @param companions the other live keys of the stay, ticked to get the same dates
 */
public record ChangeForm(
        KeyLine line,
        StayTimesViewModel times,
        DoorsViewModel doors,
        List<KeyTick> companions,
        HotelTime time,
        Instant now) {}
