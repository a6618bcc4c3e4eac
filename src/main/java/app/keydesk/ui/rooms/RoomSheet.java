package app.keydesk.ui.rooms;

import app.keydesk.hotel.EntranceId;
import app.keydesk.ui.Texts;
import app.keydesk.ui.rooms.GridChoices.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are in view, however many there are. A row that scrolls out is filled again where the next one comes in; the
 * first ones are made one in each pulse, so that the window answers meanwhile.
 */
final class RoomSheet extends Region {
    private static final int NEW_ROWS = 1;
    private static final double GAP = 6;

    private final RoomsViewModel model;
    private final Texts texts;
    private final TileLook look;
    private final Pane band = new Pane();
    private final Rectangle window = new Rectangle();
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();

    /** Row {@code number} is drawn by the one at {@code number % size}; null: not made yet. */
    private final List<@Nullable RoomRow> drawn = new ArrayList<>();

    private final AnimationTimer rest = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            requestLayout();
        }
    };

    private List<GridRow> rows = List.of();
    private int columns = 1;
    private double top;
    private boolean isRestyled;
    private boolean isFirst;

    RoomSheet(RoomsViewModel model, Texts texts, TileLook look) {
        this.model = model;
        this.texts = texts;
        this.look = look;
        setManaged(false);
        setClip(window);
        band.setManaged(false);
        getChildren().add(band);
        model.loadedProperty().subscribe(this::requestLayout); // a hotel without rooms is drawn too
    }

    /** Draws {@code next}, {@code columns} side by side. */
    void show(List<GridRow> next, int columns) {
        isFirst = rows.isEmpty() && drawn.stream().noneMatch(row -> row != null && row.wasFilled());
        rows = next;
        if (columns != this.columns) {
            this.columns = columns;
            drawn.stream().filter(Objects::nonNull).forEach(row -> row.setColumns(columns));
        }
        requestLayout();
    }

    /** Makes every row anew, of another size or kind. */
    void empty() {
        drawn.clear();
        band.getChildren().clear();
        requestLayout();
    }

    /** The look has changed, or the words. */
    void restyle() {
        isRestyled = true;
        requestLayout();
    }

    void scrollTo(double pixels) {
        top = pixels;
        requestLayout();
    }

    double rowHeight() {
        return model.choices().sizeProperty().get().rowHeight();
    }

    double height() {
        return rows.size() * rowHeight();
    }

    List<GridRow> rows() {
        return rows;
    }

    void mark(@Nullable EntranceId chosen) {
        drawn.stream().filter(Objects::nonNull).forEach(row -> row.mark(chosen));
    }

    Optional<RoomNode> node(EntranceId room) {
        return drawn.stream()
                .filter(Objects::nonNull)
                .flatMap(row -> row.node(room).stream())
                .findFirst();
    }

    /** Whether everything that is in view has been drawn. */
    ReadOnlyBooleanProperty wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        band.setTranslateY(-Math.round(top));
        int wanted = (int) Math.ceil(getHeight() / rowHeight()) + 1;
        while (drawn.size() < wanted) {
            drawn.add(null);
        }
        if (isFirst) { // the words beside the rooms, which came with them, have this pulse for themselves
            isFirst = false;
            rest.start();
            return;
        }
        if (isRestyled) {
            isRestyled = false;
            drawn.stream().filter(Objects::nonNull).forEach(RoomRow::refresh);
        }
        boolean isDone = draw((int) (top / rowHeight()), whole.get() ? drawn.size() : NEW_ROWS);
        whole.set(isDone && (whole.get() || model.loadedProperty().get()));
        if (!isDone) {
            rest.start();
        }
    }

    /**
     * @param most so many rows at most are made, or filled for the first time
     * @return whether all is drawn
     */
    private boolean draw(int first, int most) {
        int left = most;
        for (int number = first; number < first + drawn.size(); number++) {
            GridRow content = number < rows.size() ? rows.get(number) : null;
            RoomRow row = drawn.get(number % drawn.size());
            boolean isNew = row == null || content != null && !row.wasFilled();
            if (isNew && left-- == 0) {
                return false;
            }
            if (row == null) {
                row = make(number % drawn.size());
            }
            row.resizeRelocate(0, number * rowHeight(), getWidth(), rowHeight() - GAP);
            row.show(content);
        }
        return true;
    }

    private RoomRow make(int place) {
        RoomRow row =
                new RoomRow(model, texts, look, model.choices().daysProperty().get() == Days.SHOWN);
        row.refresh();
        row.setColumns(columns);
        drawn.set(place, row);
        band.getChildren().add(row);
        return row;
    }
}
