package app.keydesk.ui.lost;

import app.keydesk.desk.IdCheck;
import app.keydesk.ui.Texts;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** How the person at the desk was known to be the guest, before anything of theirs is stopped. */
public final class IdCheckViewModel {
    /** How it was known. */
    public enum Check {
        PHOTO_ID,
        GUEST_PRESENT,
        CALLED_ROOM,
        NOT_CHECKED
    }

    private final Texts texts;
    private final ObjectProperty<@Nullable Check> how = new SimpleObjectProperty<>();
    private final StringProperty checkedBy = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    IdCheckViewModel(Texts texts) {
        this.texts = texts;
        how.subscribe(chosen -> problem.set(""));
    }

    public ObjectProperty<@Nullable Check> howProperty() {
        return how;
    }

    public StringProperty checkedByProperty() {
        return checkedBy;
    }

    /** That it is not said yet; empty before somebody went on without it. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void reset() {
        how.set(null);
        problem.set("");
    }

    /** Whether it is said; where it is not, that is told beside the question. */
    boolean isSaid() {
        boolean isSaid = how.get() != null;
        problem.set(isSaid ? "" : texts.get("lost.check-missing"));
        return isSaid;
    }

    /** Only once it is said. */
    IdCheck said() {
        return new IdCheck(
                IdCheck.How.valueOf(Objects.requireNonNull(how.get()).name()),
                checkedBy.get().strip());
    }
}
