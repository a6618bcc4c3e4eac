package app.keydesk.ui.controls;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The buttons of what can be done now, the first of them offered first. */
public final class ActBar extends FlowPane {

    /** @param busy while true no button can be pressed */
    public ActBar(ObservableList<Act> acts, ObservableValue<Boolean> busy) {
        getStyleClass().add("acts");
        disableProperty().bind(busy);
        acts.subscribe(() -> draw(acts));
        draw(acts);
    }

    private void draw(ObservableList<Act> acts) {
        fill(this, acts);
    }

    /** One button for each act; none is wider than the bar, a long one takes two lines. */
    static void fill(FlowPane bar, List<Act> acts) {
        bar.setMinWidth(0);
        bar.getChildren().setAll(acts.stream().map(ActBar::button).toList());
        bar.getChildren().forEach(child -> ((Button) child).maxWidthProperty().bind(bar.widthProperty()));
    }

    /** One act as a button. */
    static Button button(Act act) {
        Button button = new Button(act.label());
        button.setId(act.id());
        button.setAccessibleText(act.label());
        button.setWrapText(true);
        button.setOnAction(press -> act.run().run());
        return button;
    }
}
