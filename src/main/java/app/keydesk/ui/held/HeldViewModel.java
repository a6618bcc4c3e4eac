package app.keydesk.ui.held;

import app.keydesk.desk.HeldData;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Everything that this desk holds on one guest, to be looked at and handed to them as a file. */
public final class HeldViewModel {
    private final HeldData held;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private @Nullable AcsUserId shown;

    public HeldViewModel(HeldData held, Work work, Words words, Navigator navigator) {
        this.held = held;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
    }

    /** Indented JSON; empty while it is read, and where it may not be. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void show(AcsUserId guest) {
        shown = guest;
        text.set("");
        said.set(Said.NOTHING);
        work.run(
                () -> held.of(guest),
                found -> {
                    if (guest.equals(shown)) {
                        text.set(found);
                    }
                },
                this::failed);
    }

    /** Writes what is shown into {@code file}. */
    public void save(Path file) {
        String all = text.get();
        work.run(
                () -> Files.writeString(file, all),
                done -> said.set(Said.done(words.own().get("held.saved", String.valueOf(done.getFileName())))),
                problem -> said.set(Said.failed(words.own().get("held.not-saved"))));
    }

    public void back() {
        navigator.back();
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}
