package app.keydesk.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The chosen list, and beside it what was chosen in it; where there is no room for both, one of them has all of it. */
final class ListAndSide extends SplitPane {
    private static final double LIST_SHARE = 0.65;

    private final StackPane list = new StackPane();
    private final Node side;
    private double listShare = LIST_SHARE;

    ListAndSide(Node side) {
        super();
        this.side = side;
        setId("shell-split");
        getItems().add(list);
        setResizableWithParent(side, false);
    }

    void list(Node view) {
        list.getChildren().setAll(view);
    }

    boolean isListed(Node view) {
        return list.getChildren().contains(view);
    }

    void both() {
        if (getItems().size() < 2) {
            getItems().setAll(list, side);
            setDividerPositions(listShare);
        }
    }

    void listAlone() {
        alone(list);
    }

    void sideAlone() {
        alone(side);
    }

    private void alone(Node node) {
        if (getItems().size() == 2) {
            listShare = getDividerPositions()[0];
        }
        if (getItems().size() == 2 || !getItems().contains(node)) {
            getItems().setAll(node);
        }
    }
}
