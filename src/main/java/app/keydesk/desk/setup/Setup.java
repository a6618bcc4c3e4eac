package app.keydesk.desk.setup;

import app.keydesk.hotel.HotelSettings;

/** All that a person can set at a desk: the hotel's rules, the same at every desk, and what is chosen for this one. */
public record Setup(HotelSettings hotel, DeskChoices desk) {
    public Setup withDesk(DeskChoices other) {
        return new Setup(hotel, other);
    }
}
