package app.keydesk.ui.held;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.PaneBody;
import app.keydesk.ui.controls.PaneHeader;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.WordButton;
import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The data in words under their heads, and a button that saves it. */
public final class HeldView extends BorderPane implements FirstFocus {
    private final HeldViewModel model;
    private final Texts texts;
    private final VBox parts = new VBox();
    private final PaneBody scroll;

    public HeldView(HeldViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        setId("held");
        parts.setId("held-parts");
        parts.getStyleClass().addAll("pane-body", "sections");
        scroll = new PaneBody("held-body", parts, texts.live("held.title"));
        VBox lead = new VBox(new Sentence("held-lead", texts.live("held.lead")));
        lead.getStyleClass().add("pane-body");
        setTop(new VBox(new PaneHeader(texts.live("held.title"), shared, model::back), lead));
        setCenter(scroll);
        model.parts().subscribe(this::draw);
        draw();
        Button save = new WordButton("held-save", texts.live("held.save"), this::save);
        save.getStyleClass().add(Styles.ACCENT);
        save.setMaxWidth(Double.MAX_VALUE);
        save.disableProperty().bind(Bindings.isEmpty(model.parts()));
        VBox foot = new VBox(new SaidBox("held-said", model.saidProperty(), FXCollections.observableArrayList()), save);
        foot.getStyleClass().add("pane-foot");
        setBottom(foot);
    }

    @Override
    public void focusFirst() {
        scroll.requestFocus();
    }

    private void draw() {
        parts.getChildren().setAll(model.parts().stream().map(HeldView::section).toList());
    }

    private static Section section(HeldPart part) {
        return new Section(
                "held-" + part.id(),
                new SimpleStringProperty(part.title()),
                part.lines().stream().map(HeldView::line).toList());
    }

    private static Label line(String words) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("guest.txt");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("held.as-words"), "*.txt"),
                        new FileChooser.ExtensionFilter(texts.get("held.as-data"), "*.json"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(file.toPath());
        }
    }
}
