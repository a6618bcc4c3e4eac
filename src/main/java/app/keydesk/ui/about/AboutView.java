package app.keydesk.ui.about;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.GlyphButton;
import app.keydesk.ui.controls.ScrolledBody;
import app.keydesk.ui.controls.Sentence;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Version, data folder and the licences of all parts. */
public final class AboutView extends BorderPane {
    private final Button close;

    public AboutView(Facts facts, Texts texts, Runnable open, Runnable closing) {
        setId("about");
        getStyleClass().addAll("window", "pane");
        ListView<String> parts = new ListView<>(FXCollections.observableArrayList(facts.parts()));
        VBox.setVgrow(parts, Priority.ALWAYS);
        Field licences = new Field("about-parts", texts.live("parts"), parts);
        VBox.setVgrow(licences, Priority.ALWAYS);
        close = new GlyphButton("about-close", texts.live("close"), Glyph.CLOSE, closing);
        close.setCancelButton(true);
        FlowPane acts =
                new FlowPane(new GlyphButton("about-folder", texts.live("folder.open"), Glyph.FOLDER, open), close);
        acts.getStyleClass().addAll("acts", "pane-foot");
        VBox body = new VBox(
                new Sentence("about-version", texts.live("version", facts.version())),
                new Sentence("about-what", texts.live("what")),
                new Sentence("about-data", texts.live("folder", facts.dataFolder())),
                licences);
        body.getStyleClass().add("pane-body");
        setCenter(new ScrolledBody(body));
        setBottom(acts);
    }

    /**
     * What is told.
     *
     * @param parts a line each, with its licence
     */
    public record Facts(String version, String dataFolder, List<String> parts) {}

    public void focusFirst() {
        close.requestFocus();
    }
}
