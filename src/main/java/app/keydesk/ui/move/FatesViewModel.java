package app.keydesk.ui.move;

import app.keydesk.desk.Moving;
import app.keydesk.desk.Moving.Mover;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.KeyLine;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What becomes of every key of the old room, and what that asks for. */
public final class FatesViewModel {
    /** What becomes of a key of the old room. */
    public enum Fate {
        MOVE,
        STAY,
        STOP
    }

    /** A key of the old room and its fate. */
    public record Row(KeyLine line, ObjectProperty<Fate> fate) {}

    private final Texts texts;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper needsCard = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    FatesViewModel(Texts texts) {
        this.texts = texts;
    }

    /** The first key's first. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** Whether a card moves along, and is to be written. */
    public ReadOnlyBooleanProperty needsCardProperty() {
        return needsCard.getReadOnlyProperty();
    }

    /** What is missing; empty before somebody asked for the move. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void fill(List<KeyLine> keys) {
        rows.setAll(keys.stream()
                .map(line -> new Row(line, new SimpleObjectProperty<>(Fate.MOVE)))
                .toList());
        rows.forEach(row -> row.fate().subscribe(fate -> changed()));
        changed();
    }

    /** Whether a key moves; says so where none does. */
    boolean check() {
        boolean isMove = isAny(row -> row.fate().get() == Fate.MOVE);
        problem.set(isMove || rows.isEmpty() ? "" : texts.get("move.none-moves"));
        return isMove;
    }

    List<Mover> movers() {
        return rows.stream()
                .map(row -> new Mover(
                        row.line().id(), Moving.Fate.valueOf(row.fate().get().name())))
                .toList();
    }

    /** What is true once the move is done, by what carries the keys that are old then; rooms by their numbers. */
    String done(String from, String to) {
        boolean isOnCard = isOld(Medium.CARD);
        boolean isOnPhone = isOld(Medium.PHONE);
        return texts.get(
                isOnCard && isOnPhone ? "move.done-both" : isOnCard ? "move.done-cards" : "move.done-phones", from, to);
    }

    private boolean isOld(Medium medium) {
        return isAny(row -> row.fate().get() != Fate.STAY && row.line().medium() == medium);
    }

    private boolean isAny(Predicate<Row> which) {
        return rows.stream().anyMatch(which);
    }

    private void changed() {
        needsCard.set(isAny(row -> row.fate().get() == Fate.MOVE && row.line().medium() == Medium.CARD));
        problem.set("");
    }
}
