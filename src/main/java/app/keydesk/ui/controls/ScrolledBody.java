package app.keydesk.ui.controls;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** What a window holds above its buttons: as high as its wrapped words ask, and scrolled where the screen has less. */
public final class ScrolledBody extends PaneScroll {
    private final Region body;

    public ScrolledBody(Region body) {
        super(body);
        this.body = body;
        setFitToHeight(true);
        setFocusTraversable(false);
    }

    /** A scroll pane as such asks nobody how high wrapped words are. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return body.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return body.prefHeight(inner) + snappedTopInset() + snappedBottomInset();
    }
}
