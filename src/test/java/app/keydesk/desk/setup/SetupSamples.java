package app.keydesk.desk.setup;

import app.keydesk.hotel.HotelSettings;
import java.time.ZoneId;

/** A hotel's setup as on the first day. */
public final class SetupSamples {
    private SetupSamples() {}

    public static Setup setup() {
        return new Setup(HotelSettings.defaults("Seaview", ZoneId.of("Europe/Vienna")), DeskChoices.FIRST);
    }
}
