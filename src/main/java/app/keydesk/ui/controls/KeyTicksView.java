package app.keydesk.ui.controls;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Keys with a tick each. */
public final class KeyTicksView extends VBox {
    public KeyTicksView(String id, List<KeyTick> ticks) {
        setId(id);
        getStyleClass().add("key-lines");
        ticks.forEach(tick -> getChildren().add(row(tick)));
    }

    private static HBox row(KeyTick tick) {
        CheckBox box = new CheckBox();
        box.setId("tick-" + tick.line().id().value());
        box.setAccessibleText(tick.line().spoken());
        box.selectedProperty().bindBidirectional(tick.tickedProperty());
        KeyLineView line = new KeyLineView(tick.line());
        line.setOnMouseClicked(click -> box.fire());
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox row = new HBox(box, line);
        row.getStyleClass().add("key-tick");
        return row;
    }
}
