package app.keydesk.ui.controls;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A key's way drawn from above to below: a mark and a line for each step, with its words beside. */
public final class KeyTimelineView extends VBox {
    public KeyTimelineView(KeyTimeline timeline) {
        setId("key-timeline");
        getStyleClass().add("timeline");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(timeline.spoken());
        List<KeyTimeline.Step> steps = timeline.steps();
        for (int number = 0; number < steps.size(); number++) {
            getChildren().add(step(steps.get(number), number == steps.size() - 1));
        }
    }

    private static Node step(KeyTimeline.Step step, boolean isLast) {
        StackPane mark = new StackPane(step.glyph().icon());
        mark.getStyleClass().add("timeline-mark");
        Region line = new Region();
        line.getStyleClass().add("timeline-line");
        line.setVisible(!isLast);
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox way = new VBox(mark, line);
        way.getStyleClass().add("timeline-way");
        Label what = new Label(step.what());
        what.getStyleClass().add("timeline-what");
        Label when = new Label(step.when());
        when.getStyleClass().add("hint");
        when.setVisible(!step.when().isEmpty());
        when.setManaged(when.isVisible());
        for (Label label : List.of(what, when)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox words = new VBox(what, when);
        words.getStyleClass().add("timeline-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(way, words);
        row.getStyleClass().add("timeline-step");
        row.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(step.progress().name().toLowerCase(Locale.ROOT)), true);
        return row;
    }
}
