package app.keydesk.ui.lists;

import app.keydesk.ui.Said;
import app.keydesk.ui.controls.FilterField;
import app.keydesk.ui.controls.SaidBox;
import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands above a list: its name, how many rows it shows, and the filter. */
final class ListHead extends VBox {
    private final FilterField filter;

    /** @param beside what stands beside the filter */
    ListHead(
            String id,
            ObservableValue<String> name,
            ObservableValue<String> prompt,
            ObservableValue<String> counted,
            StringProperty typed,
            ObservableValue<Said> said,
            Node... beside) {
        getStyleClass().add("arrivals-top");
        Label title = new Label();
        title.textProperty().bind(name);
        title.getStyleClass().add(Styles.TITLE_3);
        Label count = new Label();
        count.setId(id + "-count");
        count.textProperty().bind(counted);
        filter = new FilterField(id + "-filter", prompt, typed);
        HBox above = new HBox(title, count);
        FlowPane below = new FlowPane(filter);
        below.getChildren().addAll(beside);
        above.getStyleClass().add("arrivals-head");
        below.getStyleClass().add("list-filters");
        getChildren().addAll(above, below, new SaidBox(id + "-said", said, FXCollections.observableArrayList()));
    }

    void focusFilter() {
        filter.requestFocus();
    }
}
