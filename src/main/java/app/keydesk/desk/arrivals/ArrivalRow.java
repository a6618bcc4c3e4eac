package app.keydesk.desk.arrivals;

import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.EntranceId;
import org.jspecify.annotations.Nullable;

/**
 * An arrival with its room and state: one row of the list.
 *
 * @param room null while no room of this hotel is assigned
 */
public record ArrivalRow(Arrival arrival, @Nullable EntranceId room, ArrivalState state) {}
