package app.keydesk.ui.guest;

import app.keydesk.hotel.Arrival;
import app.keydesk.ui.controls.StayTimesViewModel;
import java.time.LocalDate;

/** A form for a new stay that begins with what the PMS told of the guest; all of it can be typed over. */
public final class ArrivalForm {
    private ArrivalForm() {}

    /** Fills in name, mail, phone number and days; a guest who is late arrives today. */
    public static void fillIn(NewKeyViewModel form, Arrival arrival) {
        form.guest().preset(arrival.guestName());
        form.guest().emailProperty().set(arrival.email());
        form.guest().phoneNumberProperty().set(arrival.phoneNumber());
        StayTimesViewModel times = form.times();
        LocalDate from = arrival.arrivesOn().isBefore(times.today()) ? times.today() : arrival.arrivesOn();
        times.arrivalProperty().set(times.dates().text(from));
        if (arrival.departsOn().isAfter(from)) {
            times.departureProperty().set(times.dates().text(arrival.departsOn()));
        }
    }
}
