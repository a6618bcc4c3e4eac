package app.keydesk.ui.checkin;

import app.keydesk.desk.checkin.CheckInPlan;
import app.keydesk.desk.checkin.CheckInRow;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The rows of a group, with what each is to get and what was agreed to. FX thread only. */
final class CheckInLines {
    private final ObservableList<CheckInLine> all = FXCollections.observableArrayList();

    ObservableList<CheckInLine> all() {
        return all;
    }

    /** Those of a group that was begun, and those that are wanted by their reservation. */
    void show(List<CheckInRow> rows, Set<String> wanted) {
        all.setAll(rows.stream()
                .filter(row -> row.isPlanned() || wanted.contains(row.reservation()))
                .map(CheckInLine::of)
                .toList());
    }

    /** The row as it stands now, where it is one of them. */
    void put(CheckInRow row) {
        all.replaceAll(line -> line.reservation().equals(row.reservation()) ? line.at(row) : line);
    }

    void change(Collection<CheckInLine> chosen, UnaryOperator<CheckInLine> step) {
        Set<String> wanted = chosen.stream().map(CheckInLine::reservation).collect(Collectors.toSet());
        all.replaceAll(line -> wanted.contains(line.reservation()) ? step.apply(line) : line);
    }

    /** Whether a group was begun and is not done. */
    boolean isAwaited() {
        return all.stream().anyMatch(line -> line.row().isAwaited());
    }

    /** Whether a run would make a key of one of these. */
    boolean isToDo(Set<Medium> media) {
        return all.stream()
                .anyMatch(line -> line.isToDo() && media.contains(line.plan().medium()));
    }

    List<CheckInPlan> plans() {
        return all.stream().map(CheckInLine::plan).toList();
    }

    Set<EntranceId> rooms() {
        return all.stream().map(line -> line.row().room()).collect(Collectors.toSet());
    }

    /** The keys of other people that may stop. */
    Set<CredentialId> accepted() {
        return all.stream()
                .filter(line -> line.isIn() && line.isAgreed())
                .flatMap(line -> line.row().others().stream())
                .map(KeyRow::id)
                .collect(Collectors.toSet());
    }
}
