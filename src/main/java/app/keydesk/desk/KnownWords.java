package app.keydesk.desk;

import app.keydesk.desk.WorkLine.State;
import app.keydesk.desk.WorkLine.What;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.EntranceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What can be told of work that cannot be read as a whole: the guests and the rooms that its words name.
 *
 * @param words as {@link JobText} writes them, or a newer version
 */
record KnownWords(Map<String, String> words) {
    List<EntranceId> rooms() {
        return words.keySet().stream()
                .filter(name -> name.endsWith(".rooms"))
                .sorted()
                .flatMap(name -> JobText.split(words.getOrDefault(name, ""), EntranceId::new).stream())
                .distinct()
                .toList();
    }

    /** A line for each guest. */
    List<WorkLine> lines(Function<AcsUserId, String> nameOf) {
        Set<String> names = new TreeSet<>();
        words.forEach((name, value) -> {
            if (name.endsWith(".name")) {
                names.add(value);
            } else if (name.endsWith(".guest")) {
                names.add(nameOf.apply(new AcsUserId(value)));
            }
        });
        List<WorkLine> lines = new ArrayList<>();
        names.forEach(name -> lines.add(new WorkLine(lines.size(), What.NEW_KEY, name, State.UNCERTAIN, null, null)));
        return List.copyOf(lines);
    }
}
