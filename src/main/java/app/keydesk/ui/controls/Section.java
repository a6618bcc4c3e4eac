package app.keydesk.ui.controls;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of a screen under its own small title. */
public final class Section extends VBox {
    public Section(String id, ObservableValue<String> title, List<? extends Node> content) {
        setId(id);
        getStyleClass().add("section");
        Label above = new Label();
        above.setWrapText(true);
        above.getStyleClass().add("section-title");
        above.textProperty().bind(title);
        getChildren().add(above);
        getChildren().addAll(content);
    }
}
