package app.keydesk.ui.checkin;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.GlyphButton;
import app.keydesk.ui.controls.Sentence;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The arrivals, the group check-in in their place while it is open, and the way back to a group that is not done. */
public final class CheckInPlace extends StackPane {
    /**
     * @param focusArrivals puts the cursor on the arrivals when the group is left
     * @param texts of {@code ui.checkin}
     */
    public CheckInPlace(Node arrivals, Runnable focusArrivals, CheckInView group, CheckInViewModel model, Texts texts) {
        Sentence left = new Sentence(
                "checkin-left",
                Bindings.createStringBinding(
                        () -> model.unfinishedProperty().get() == 0
                                ? ""
                                : texts.get(
                                        "checkin.unfinished",
                                        model.unfinishedProperty().get()),
                        model.unfinishedProperty(),
                        texts.bundle()));
        left.setGraphic(Glyph.ALERT.icon());
        HBox bar = new HBox(
                left,
                new GlyphButton(
                        "checkin-go-on", texts.live("checkin.go-on"), Glyph.PEOPLE, () -> model.open(List.of())));
        bar.getStyleClass().addAll("said", "checkin-left");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.visibleProperty().bind(model.unfinishedProperty().greaterThan(0));
        bar.managedProperty().bind(bar.visibleProperty());
        BorderPane list = new BorderPane(arrivals);
        list.setTop(bar);
        list.visibleProperty().bind(model.openProperty().not());
        getChildren().addAll(list, group);
        // what is hidden asks for no room, else the window would scroll for its sake
        getChildren().forEach(one -> one.managedProperty().bind(one.visibleProperty()));
        model.openProperty().subscribe((was, isOpen) -> {
            if (was) {
                focusArrivals.run();
            }
        });
    }
}
