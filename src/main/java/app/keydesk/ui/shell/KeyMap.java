package app.keydesk.ui.shell;

import app.keydesk.ui.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The keys of the keyboard and what they do, over the window; F1, Esc or a click puts it away. */
final class KeyMap extends StackPane {
    private static final List<String> ACTS =
            List.of("find", "move", "open", "new", "another", "out", "read", "back", "next", "issue", "places", "help");

    private final Texts texts;

    KeyMap(Texts texts) {
        this.texts = texts;
        setId("key-map");
        getStyleClass().add("overlay");
        Label title = new Label();
        title.textProperty().bind(texts.live("keys.title"));
        title.getStyleClass().add("overlay-title");
        Label hint = new Label();
        hint.textProperty().bind(texts.live("keys.close"));
        hint.getStyleClass().add("hint");
        VBox card = new VBox(title, lines(), hint);
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(click -> close());
        close();
    }

    private Node lines() {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("key-map");
        for (int row = 0; row < ACTS.size(); row++) {
            Label key = new Label();
            key.textProperty().bind(texts.live("keys." + ACTS.get(row) + ".key"));
            key.getStyleClass().add("key-cap");
            Label act = new Label();
            act.textProperty().bind(texts.live("keys." + ACTS.get(row)));
            lines.addRow(row, key, act);
        }
        return lines;
    }

    boolean isOpen() {
        return isVisible();
    }

    void toggle() {
        setVisible(!isVisible());
    }

    void close() {
        setVisible(false);
    }
}
