package app.keydesk.ui.controls;

import app.keydesk.ui.controls.WorkRunViewModel.LineText;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The lines of work with several keys: for whom, what, and how far. */
final class WorkLinesView extends VBox {

    WorkLinesView(ObservableList<LineText> lines) {
        setId("work-lines");
        getStyleClass().add("work-lines");
        visibleProperty().bind(Bindings.isNotEmpty(lines));
        managedProperty().bind(visibleProperty());
        lines.subscribe(() -> draw(lines));
        draw(lines);
    }

    private void draw(ObservableList<LineText> lines) {
        getChildren().setAll(lines.stream().map(WorkLinesView::line).toList());
    }

    private static VBox line(LineText line) {
        Label what = new Label(line.what(), line.glyph().icon());
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label state = new Label(line.state());
        state.setMinWidth(USE_PREF_SIZE);
        state.getStyleClass().add("hint");
        HBox top = new HBox(what, state);
        top.getStyleClass().add("work-line");
        VBox box = new VBox(top);
        if (!line.problem().isEmpty()) {
            Label problem = new Label(line.problem());
            problem.setWrapText(true);
            problem.setMinHeight(USE_PREF_SIZE);
            problem.getStyleClass().add("key-notice");
            box.getChildren().add(problem);
        }
        return box;
    }
}
