package app.keydesk.hotel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** From when until when a key opens doors. The end lies after the start. */
public record StayWindow(Instant startsAt, Instant endsAt) {
    public StayWindow {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("a stay must end after it starts");
        }
    }

    /**
     * A stay in the hotel's wall time. A time that a clock change skips becomes the first one after the gap; of one that
     * comes twice the start takes the earlier and the end the later, so that no guest stands before a shut door.
     */
    public static StayWindow of(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        return new StayWindow(instant(from, zone, true), instant(until, zone, false));
    }

    public static StayWindow ofNights(
            LocalDate arrivalOn, LocalTime checkInTime, int nights, LocalTime checkOutTime, ZoneId zone) {
        return of(arrivalOn.atTime(checkInTime), arrivalOn.plusDays(nights).atTime(checkOutTime), zone);
    }

    private static Instant instant(LocalDateTime wall, ZoneId zone, boolean earlier) {
        var offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            return zone.getRules().getTransition(wall).getInstant();
        }
        return wall.toInstant(earlier ? offsets.getFirst() : offsets.getLast());
    }

    public boolean overlaps(StayWindow other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** Nights between the two days in the hotel's zone. */
    public long nights(ZoneId zone) {
        return ChronoUnit.DAYS.between(
                startsAt.atZone(zone).toLocalDate(), endsAt.atZone(zone).toLocalDate());
    }
}
