package app.keydesk.demo.model;

import app.keydesk.demo.model.Grants.Order;
import app.keydesk.demo.model.Resources.Entrance;
import app.keydesk.demo.model.Resources.Key;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a grant of a reservation must keep: its own key, doors for guests, and the doors and time of those before it. */
final class ReservationRules {
    private final Hotel hotel;

    ReservationRules(Hotel hotel) {
        this.hotel = hotel;
    }

    /** {@code live}: the keys that the reservation has already. */
    void check(Order order, List<Key> live) {
        boolean isTaken = hotel.state().grants.values().stream()
                .anyMatch(other -> other.accessGrantKey != null
                        && other.accessGrantKey.equals(order.names().accessGrantKey()));
        if (isTaken) {
            throw Refusal.conflict("access_grant_key_already_exists", "An access grant with this key already exists");
        }
        List<Entrance> doors = order.doors().stream().map(this::door).toList();
        if (doors.stream().noneMatch(door -> door.canBelongToReservation)) {
            throw Refusal.invalid("acs_entrance_ids", "No entrance can belong to a reservation");
        }
        if (order.names().reservationKey() == null) {
            throw Refusal.invalid("reservation_key", "A guest's grant in Visionline needs a reservation_key");
        }
        checkReservation(order, doors, live);
    }

    private Entrance door(String id) {
        Entrance door = hotel.state().entrances.get(id);
        if (door == null) {
            throw Refusal.notFound("acs_entrance");
        }
        return door;
    }

    private void checkReservation(Order order, List<Entrance> doors, List<Key> live) {
        Set<String> opened = new HashSet<>();
        live.forEach(key -> opened.addAll(key.visionlineMetadata.guestAcsEntranceIds));
        boolean isWithin = live.isEmpty()
                || doors.stream().filter(Entrance::isGuestDoor).allMatch(door -> opened.contains(door.id()));
        Instant from = Objects.requireNonNullElse(order.startsAt(), hotel.now());
        boolean isOverlapping = live.stream()
                .allMatch(key -> (key.endsAt == null || from.isBefore(key.endsAt))
                        && (key.startsAt == null
                                || order.endsAt() == null
                                || order.endsAt().isAfter(key.startsAt)));
        if (!isWithin || !isOverlapping) {
            throw Refusal.conflict(
                    "reservation_conflict", "The reservation has other entrances, or another time, already");
        }
    }
}
