package app.keydesk.ui.checkin;

import app.keydesk.desk.checkin.CheckInRow.State;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.controls.RunViewModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Whose card lies on the encoder while the next one is asked for, so that it goes to the right guest. */
final class WrittenCard {
    private final RunViewModel run;
    private final ReadOnlyObjectWrapper<Optional<CheckInLine>> last = new ReadOnlyObjectWrapper<>(Optional.empty());

    WrittenCard(ObservableList<CheckInLine> lines, RunViewModel run) {
        this.run = run;
        lines.addListener((ListChangeListener<CheckInLine>) this::changed);
        run.runningProperty().subscribe(() -> last.set(Optional.empty()));
    }

    /** Empty where no card of this run is known to be written. */
    ReadOnlyObjectProperty<Optional<CheckInLine>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    private void changed(ListChangeListener.Change<? extends CheckInLine> change) {
        while (change.next()) {
            List<? extends CheckInLine> before = change.getRemoved();
            List<? extends CheckInLine> now = change.getAddedSubList();
            for (int i = 0; run.isRunning() && i < Math.min(before.size(), now.size()); i++) {
                look(before.get(i), now.get(i));
            }
        }
    }

    private void look(CheckInLine before, CheckInLine now) {
        State state = now.row().state();
        if (now.plan().medium() == Medium.CARD
                && now.row().keysDone() > before.row().keysDone()) {
            last.set(Optional.of(now));
        } else if (state == State.NOT_DONE || state == State.UNFINISHED) {
            last.set(Optional.empty()); // what lies there is blank, or half written
        }
    }
}
