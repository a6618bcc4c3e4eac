package app.keydesk.ui.shell;

import app.keydesk.ui.FxThread;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

/** The chosen list, and beside it what was chosen in it; where there is no room for both, one of them has all of it. */
final class ListAndSide extends SplitPane {
    private static final double LIST_SHARE = 0.65;
    private static final double LEAST_SIDE = 300;

    private final ScrollPane list = new ScrollPane(); // scrolls where even the least height of a list is too much
    private final Node side;
    private double listShare = LIST_SHARE;

    ListAndSide(Node side) {
        super();
        this.side = side;
        setId("shell-split");
        list.setFitToWidth(true);
        list.setFitToHeight(true);
        list.setFocusTraversable(false);
        list.getStyleClass().add("pane-scroll");
        // the toolkit keeps a picture of what it may scroll, and paints all of it anew where one tile changes
        list.skinProperty().subscribe(skin -> {
            Node port = list.lookup(".viewport");
            if (port != null) {
                port.setCache(false);
            }
        });
        getItems().add(list);
        setResizableWithParent(side, false);
    }

    void list(Node view) {
        list.setContent(view);
    }

    boolean isListed(Node view) {
        return view.equals(list.getContent());
    }

    void both() {
        if (getItems().size() < 2) {
            getItems().setAll(list, side);
            setDividerPositions(listShare);
            // a layout at a new width leaves the side as wide as it was before
            new FxThread().execute(() -> setDividerPositions(listShare));
        }
    }

    void listAlone() {
        alone(list);
    }

    void sideAlone() {
        alone(side);
    }

    private void alone(Node node) {
        boolean isBoth = getItems().size() == 2;
        if (isBoth && side.getLayoutBounds().getWidth() >= LEAST_SIDE) { // else it is not laid out yet
            listShare = getDividerPositions()[0];
        }
        if (isBoth || !getItems().contains(node)) {
            getItems().setAll(node);
        }
    }
}
