package app.keydesk.cache.sqlite;

import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.RoomNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whom the PMS expects on one day, by the rooms that it gave them. */
record ExpectedGuests(Map<String, List<String>> byRoom) {

    static ExpectedGuests on(LocalDate day, Handle handle, Seals seals) {
        return new ExpectedGuests(
                handle
                        .createQuery("""
                                select * from arrivals
                                where room_number <> '' and arrives_on <= :day and departs_on >= :day
                                order by arrives_on, id""")
                        .bind("day", day.toString())
                        .map((row, context) -> SqliteArrivals.read(row, seals))
                        .stream()
                        .collect(Collectors.groupingBy(
                                arrival -> new RoomNumber(arrival.roomNumber()).plain(),
                                LinkedHashMap::new,
                                Collectors.mapping(Arrival::guestName, Collectors.toList()))));
    }

    /** Those of {@code room} who are not among the owners of its keys. */
    List<String> without(Collection<String> owners, RoomNumber room) {
        List<String> expected = byRoom.isEmpty() ? List.of() : byRoom.getOrDefault(room.plain(), List.of());
        if (expected.isEmpty()) {
            return expected;
        }
        Set<String> there = owners.stream().map(Folding::foldName).collect(Collectors.toSet());
        return expected.stream()
                .filter(name -> !there.contains(Folding.foldName(name)))
                .toList();
    }
}
