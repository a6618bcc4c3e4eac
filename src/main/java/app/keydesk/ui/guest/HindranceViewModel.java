package app.keydesk.ui.guest;

import app.keydesk.desk.Connection;
import app.keydesk.desk.Connection.Status;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.Words;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Why no key can be issued now, and what can be done meanwhile. A key that is under way or left half done is never offered
 * for the queue: the network's return would make a second one of it.
 */
final class HindranceViewModel {
    private final Words words;
    private final Runnable queue;
    private final BooleanBinding isUnderWay;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ObservableList<Act> acts = FXCollections.observableArrayList();
    private final Registration following;
    private Status status;

    /** {@code isUnderWay}: whether a key of this form was sent and has not ended. */
    HindranceViewModel(Connection connection, Work work, Words words, BooleanBinding isUnderWay, Runnable queue) {
        this.words = words;
        this.queue = queue;
        this.isUnderWay = isUnderWay;
        status = connection.status();
        isUnderWay.subscribe(now -> show());
        following = connection.onStatus(now -> work.later(() -> {
            status = now;
            show();
        }));
    }

    private void show() {
        Problem problem = status.problem();
        if (status.isOnline()) {
            acts.clear();
            said.set(problem == null ? Said.NOTHING : Said.warning(words.problem(problem)));
        } else if (isUnderWay.get()) {
            acts.clear();
            said.set(Said.warning(words.own().get("hindrance.lost-meanwhile")));
        } else {
            said.set(Said.warning(words.own().get("hindrance.offline")));
            acts.setAll(new Act("queue-key", words.own().get("act.queue"), queue));
        }
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    ObservableList<Act> acts() {
        return acts;
    }

    void close() {
        following.close();
    }
}
