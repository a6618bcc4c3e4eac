package app.keydesk.ui.rooms;

import app.keydesk.hotel.EntranceId;
import app.keydesk.ui.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The rooms in rows that are equally high, of which those in view are drawn, and a bar that scrolls them (decision 7). */
final class RoomGrid extends Region {
    private static final double BESIDE_BAR = 4;

    private final RoomsViewModel model;
    private final RoomSheet sheet;
    private final ScrollBar bar = new ScrollBar();

    RoomGrid(RoomsViewModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("room-grid");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        TileLook look = new TileLook(this::restyle);
        sheet = new RoomSheet(model, texts, look);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        getChildren().addAll(look, sheet, bar);
        bar.valueProperty().subscribe(value -> sheet.scrollTo(value.doubleValue()));
        texts.bundle().subscribe(words -> sheet.restyle());
        model.todayProperty().subscribe(day -> sheet.restyle());
        setOnScroll(this::scrolled);
        setOnMousePressed(press -> requestFocus());
        model.chosenProperty().subscribe(this::chosen);
    }

    void show(List<GridRow> rows, int columns) {
        sheet.show(rows, columns);
        range();
    }

    /** Draws every row anew, of another size or kind. */
    void empty() {
        sheet.empty();
    }

    List<GridRow> rows() {
        return sheet.rows();
    }

    ReadOnlyBooleanProperty wholeProperty() {
        return sheet.wholeProperty();
    }

    /** Scrolls no further than it has to be seen; the row above it is seen too. */
    void reveal(int row) {
        double from = row * sheet.rowHeight();
        if (from < bar.getValue() || from + sheet.rowHeight() > bar.getValue() + sheet.getHeight()) {
            scrollTo(Math.max(0, row - 1) * sheet.rowHeight());
        }
    }

    /** How many rows can be seen at once. */
    int page() {
        return Math.max(1, (int) (sheet.getHeight() / sheet.rowHeight()));
    }

    private void restyle() {
        sheet.restyle();
    }

    private void chosen(@Nullable EntranceId room) {
        sheet.mark(room);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void scrolled(ScrollEvent wheel) {
        if (bar.isVisible() && wheel.getDeltaY() != 0) {
            scrollTo(bar.getValue() - wheel.getDeltaY());
            wheel.consume();
        }
    }

    private void scrollTo(double pixels) {
        bar.setValue(Math.clamp(pixels, 0, bar.getMax()));
    }

    private void range() {
        double height = sheet.getHeight();
        double most = Math.max(0, sheet.height() - height);
        bar.setMax(most);
        bar.setVisibleAmount(most == 0 ? 0 : most * height / sheet.height());
        bar.setUnitIncrement(sheet.rowHeight());
        bar.setBlockIncrement(height);
        bar.setVisible(most > 0);
        scrollTo(bar.getValue());
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double height = Math.max(0, getHeight() - in.getTop() - in.getBottom());
        double barWidth = snapSizeX(bar.prefWidth(-1));
        double width = Math.max(0, getWidth() - in.getLeft() - in.getRight() - barWidth - BESIDE_BAR);
        sheet.resizeRelocate(in.getLeft(), in.getTop(), width, height);
        bar.resizeRelocate(in.getLeft() + width + BESIDE_BAR, in.getTop(), barWidth, height);
        range();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> chosenNode();
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable RoomNode chosenNode() {
        EntranceId room = model.chosenProperty().get();
        return room == null ? null : sheet.node(room).orElse(null);
    }
}
