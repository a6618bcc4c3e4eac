package app.keydesk.ui.held;

import app.keydesk.desk.Board;
import app.keydesk.desk.HeldData;
import app.keydesk.desk.HeldData.Held;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Problem;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Everything that this desk holds on one guest, to be looked at and handed to them as a file. */
public final class HeldViewModel {
    private final HeldData held;
    private final Board board;
    private final Work work;
    private final Words words;
    private final Navigator navigator;
    private final ObservableList<HeldPart> parts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private @Nullable AcsUserId shown;
    private String file = "";

    public HeldViewModel(HeldData held, Board board, Work work, Words words, Navigator navigator) {
        this.held = held;
        this.board = board;
        this.work = work;
        this.words = words;
        this.navigator = navigator;
    }

    /** Empty while it is read, and where it may not be. */
    ObservableList<HeldPart> parts() {
        return parts;
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void show(AcsUserId guest) {
        shown = guest;
        parts.clear();
        said.set(Said.NOTHING);
        work.run(
                () -> read(guest),
                found -> {
                    if (guest.equals(shown)) {
                        file = found.file();
                        parts.setAll(found.parts());
                    }
                },
                this::failed);
    }

    private record Read(String file, List<HeldPart> parts) {}

    private Read read(AcsUserId guest) {
        Held found = held.of(guest);
        Map<EntranceId, String> doors =
                board.doors().stream().collect(Collectors.toMap(Entrance::id, Entrance::name, (one, same) -> one));
        HeldText text = new HeldText(
                words.own(), words.shared(), words.time(board.settings().zone()), doors);
        return new Read(found.file(), text.parts(found));
    }

    /** Writes what is shown into {@code target}: as words where its name ends in {@code .txt}, else all data as JSON. */
    public void save(Path target) {
        String all = target.toString().endsWith(".txt") ? asWords() : file;
        work.run(
                () -> Files.writeString(target, all),
                done -> said.set(Said.done(words.own().get("held.saved", String.valueOf(done.getFileName())))),
                problem -> said.set(Said.failed(words.own().get("held.not-saved"))));
    }

    private String asWords() {
        return parts.stream()
                .map(part -> part.title() + "\n" + String.join("\n", part.lines()) + "\n")
                .collect(Collectors.joining("\n"));
    }

    public void back() {
        navigator.back();
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}
