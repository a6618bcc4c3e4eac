package app.keydesk.ui.rooms;

import app.keydesk.hotel.EntranceId;
import app.keydesk.ui.controls.StayStrip;
import app.keydesk.ui.controls.StayStripView;
import app.keydesk.ui.controls.StayStripView.Form;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The days of one room in its row; filled again for each room that scrolls by. */
final class RoomDays extends StackPane {
    private final RoomStrips strips;
    private final ReadOnlyObjectWrapper<@Nullable StayStrip> strip = new ReadOnlyObjectWrapper<>();
    private Subscription watching = Subscription.EMPTY;
    private @Nullable EntranceId shown;

    RoomDays(RoomStrips strips) {
        this.strips = strips;
        getStyleClass().add("room-days");
        setMinWidth(0);
        getChildren().add(new StayStripView(strip.getReadOnlyProperty(), Form.IN_ROW));
    }

    /** Null while the row is empty or not on the screen. */
    void show(@Nullable EntranceId room) {
        if (Objects.equals(room, shown)) {
            return;
        }
        EntranceId before = shown;
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        strip.set(null);
        shown = room;
        if (room != null) {
            watching = strips.enter(room).subscribe(strip::set);
        }
        if (before != null) {
            strips.leave(before);
        }
    }
}
