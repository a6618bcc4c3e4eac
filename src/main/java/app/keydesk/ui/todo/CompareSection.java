package app.keydesk.ui.todo;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Sentence;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The button that reads the whole hotel again, and what had differed. */
final class CompareSection extends VBox {
    CompareSection(CompareViewModel model, Texts texts) {
        setId("compare");
        getStyleClass().add("key-lines");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(texts.live("compare.title"));
        Label lead = new Label();
        lead.setWrapText(true);
        lead.getStyleClass().add("hint");
        lead.textProperty().bind(texts.live("compare.lead"));
        Sentence last = new Sentence("compare-last", model.lastProperty());
        Button compare = new Button();
        compare.setId("compare-now");
        compare.textProperty().bind(texts.live("compare.now"));
        compare.disableProperty().bind(model.busyProperty());
        compare.setOnAction(press -> model.compare());
        getChildren()
                .addAll(
                        title,
                        lead,
                        last,
                        compare,
                        new SaidBox("compare-said", model.saidProperty(), FXCollections.observableArrayList()));
    }
}
