package app.keydesk.ui.paper;

import app.keydesk.hotel.Problem;
import app.keydesk.paper.Sheet;
import app.keydesk.paper.SheetFile;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A sheet that can be looked at, printed and saved as PDF. */
public final class SheetViewModel {
    private final SheetFile file;
    private final Work work;
    private final Words words;
    private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    /** @param words of {@code ui.paper} */
    public SheetViewModel(SheetFile file, Work work, Words words) {
        this.file = file;
        this.work = work;
        this.words = words;
    }

    /** Null while there is none to show. */
    public ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void show(@Nullable Sheet shown) {
        sheet.set(shown);
        said.set(Said.NOTHING);
    }

    /** Saves it as PDF; tells where a letter could not be written. */
    public void save(Path target) {
        Sheet shown = sheet.get();
        if (shown != null) {
            work.run(() -> save(shown, target), said::set, this::failed);
        }
    }

    private Said save(Sheet shown, Path target) {
        try {
            boolean isWhole = file.save(shown, target);
            String name = String.valueOf(target.getFileName());
            return isWhole
                    ? Said.done(words.own().get("paper.saved", name))
                    : Said.warning(words.own().get("paper.saved-in-part", name));
        } catch (IOException e) {
            return Said.failed(words.own().get("paper.not-saved", String.valueOf(e.getMessage())));
        }
    }

    public void printed(Printed end) {
        String id = "paper.print." + end.name();
        said.set(
                switch (end) {
                    case SENT -> Said.done(words.own().get(id));
                    case CANCELLED -> Said.NOTHING;
                    case NO_PRINTER, NO_SPOOLER, FAILED ->
                        Said.failed(words.own().get(id));
                });
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}
