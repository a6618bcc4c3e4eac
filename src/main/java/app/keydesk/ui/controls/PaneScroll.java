package app.keydesk.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The middle of a screen: as wide as the screen is, and scrolled up and down alone. */
public class PaneScroll extends ScrollPane {
    public PaneScroll(Node body) {
        super(body);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("pane-scroll");
    }
}
