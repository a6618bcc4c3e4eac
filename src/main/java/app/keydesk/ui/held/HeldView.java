package app.keydesk.ui.held;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.PaneHeader;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.WordButton;
import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.collections.FXCollections;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The data as text that can be read and copied, and a button that saves it. */
public final class HeldView extends BorderPane {
    private final HeldViewModel model;

    public HeldView(HeldViewModel model, Texts texts, Texts shared) {
        this.model = model;
        setId("held");
        TextArea text = new TextArea();
        text.setId("held-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        text.accessibleTextProperty().bind(texts.live("held.title"));
        text.textProperty().bind(model.textProperty());
        VBox head = new VBox(
                new PaneHeader(texts.live("held.title"), shared, model::back),
                boxed(new Sentence("held-lead", texts.live("held.lead"))));
        setTop(head);
        setCenter(boxed(text));
        VBox.setVgrow(text, Priority.ALWAYS);
        Button save = new WordButton("held-save", texts.live("held.save"), this::save);
        save.getStyleClass().add(Styles.ACCENT);
        save.setMaxWidth(Double.MAX_VALUE);
        save.disableProperty().bind(model.textProperty().isEmpty());
        VBox foot = new VBox(new SaidBox("held-said", model.saidProperty(), FXCollections.observableArrayList()), save);
        foot.getStyleClass().add("pane-foot");
        setBottom(foot);
    }

    private static VBox boxed(Node node) {
        VBox box = new VBox(node);
        box.getStyleClass().add("pane-body");
        return box;
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("guest.json");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(file.toPath());
        }
    }
}
