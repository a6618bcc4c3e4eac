package app.keydesk.ui.controls;

import app.keydesk.ui.Texts;
import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The head of a screen beside the room grid: the way back, its title, and what belongs to it. */
public final class PaneHeader extends HBox {

    /** @param shared the words of {@code ui.controls} */
    public PaneHeader(ObservableValue<String> title, Texts shared, Runnable back, Node... aside) {
        getStyleClass().add("pane-header");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setId("pane-title");
        words.setWrapText(true);
        words.getStyleClass().add(Styles.TITLE_4);
        words.textProperty().bind(title);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new BackButton(shared, back), words);
        getChildren().addAll(aside);
    }
}
