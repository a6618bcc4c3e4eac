package app.keydesk.ui.controls;

import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;

/** A list of keys that follows its view-model. */
public final class KeyLinesView extends VBox {
    public KeyLinesView(String id, ObservableList<KeyLine> lines) {
        setId(id);
        getStyleClass().add("key-lines");
        lines.subscribe(() -> draw(lines));
        draw(lines);
    }

    private void draw(ObservableList<KeyLine> lines) {
        getChildren().setAll(lines.stream().map(KeyLineView::new).toList());
    }
}
