package app.keydesk.ui.controls;

import app.keydesk.ui.Texts;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Names whose keys a form would stop, as long as it would stop any. */
public final class LosersView extends VBox {
    /** @param lead its words, given how many keys stop */
    public LosersView(String id, Texts texts, String lead, ObservableList<KeyLine> losers) {
        Label title = new Label();
        title.setId(id + "-lead");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setGraphic(Glyph.ALERT.icon());
        title.getStyleClass().add("effect-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.get(lead, losers.size()), losers, texts.bundle()));
        getChildren().addAll(title, new KeyLinesView(id, losers));
        getStyleClass().add("effect");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("stops"), true);
        visibleProperty().bind(Bindings.isNotEmpty(losers));
        managedProperty().bind(visibleProperty());
    }

    /** A button that stops somebody's key has the colour of danger. */
    public static void redden(Button button, ObservableList<KeyLine> losers) {
        Runnable look = () -> redden(button, !losers.isEmpty());
        losers.subscribe(look);
        look.run();
    }

    /** As above, where {@code stops} is known otherwise. */
    public static void redden(Button button, boolean stops) {
        button.getStyleClass().removeAll(Styles.ACCENT, Styles.DANGER);
        button.getStyleClass().add(stops ? Styles.DANGER : Styles.ACCENT);
    }
}
