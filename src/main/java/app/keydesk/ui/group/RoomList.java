package app.keydesk.ui.group;

import app.keydesk.hotel.Entrance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rooms as people list them: "101-105, 201". */
record RoomList(List<Entrance> doors) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\s*-\\s*(\\d{1,6})");

    /** @param unknown the first part that names no room; empty when all do */
    record Rooms(List<Entrance> rooms, String unknown) {}

    Rooms read(String typed) {
        Set<Entrance> rooms = new LinkedHashSet<>();
        for (String part : typed.split("[,;]")) {
            String text = part.strip();
            if (text.isEmpty()) {
                continue;
            }
            List<Entrance> found = part(text);
            if (found.isEmpty()) {
                return new Rooms(List.copyOf(rooms), text);
            }
            rooms.addAll(found);
        }
        return new Rooms(List.copyOf(rooms), "");
    }

    private List<Entrance> part(String text) {
        Optional<Entrance> exact = doors.stream()
                .filter(door -> door.isRoom() && door.roomNumber().text().equalsIgnoreCase(text))
                .findFirst();
        Matcher range = RANGE.matcher(text);
        if (exact.isPresent() || !range.matches()) {
            return exact.stream().toList();
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        return doors.stream()
                .filter(door -> door.isRoom() && isWithin(door.roomNumber().number(), first, last))
                .toList();
    }

    private static boolean isWithin(OptionalInt number, int first, int last) {
        return number.isPresent() && number.getAsInt() >= first && number.getAsInt() <= last;
    }
}
