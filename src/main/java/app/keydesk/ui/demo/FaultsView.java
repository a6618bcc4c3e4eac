package app.keydesk.ui.demo;

import app.keydesk.ui.Texts;
import app.keydesk.ui.Ticks;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.ScrolledBody;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.WordButton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The demo hotel's faults: of the whole house above, of each encoder below, and the way out of all of them. */
public final class FaultsView extends BorderPane {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final FaultsViewModel model;
    private final Texts texts;
    private final VBox encoders = new VBox();

    /** @param reset asks, and makes the demo hotel anew */
    public FaultsView(FaultsViewModel model, Texts texts, Runnable reset) {
        this.model = model;
        this.texts = texts;
        setId("faults");
        getStyleClass().addAll("window", "pane");
        encoders.getStyleClass().add("sections");
        VBox body = new VBox(lead(), house(), encoders);
        body.getStyleClass().add("pane-body");
        setCenter(new ScrolledBody(body));
        setBottom(foot(reset));
        model.encoders().subscribe(this::drawEncoders);
        drawEncoders();
        Ticks.whileShown(this, LOOK_EVERY, model::refresh);
    }

    private Node lead() {
        Sentence lead = new Sentence("faults-lead", texts.live("lead"));
        lead.setGraphic(Glyph.DEMO.icon());
        return lead;
    }

    private Node house() {
        List<Node> rows = new ArrayList<>();
        model.house().forEach(fault -> rows.add(new HouseFaultRow(fault, texts)));
        return new Section("faults-house", texts.live("house"), rows);
    }

    private void drawEncoders() {
        List<Node> sections = new ArrayList<>();
        for (int i = 0; i < model.encoders().size(); i++) {
            sections.add(new EncoderFaultSection(model.encoders().get(i), "fault-encoder-" + (i + 1), texts));
        }
        encoders.getChildren().setAll(sections);
    }

    private Node foot(Runnable reset) {
        FlowPane acts =
                new FlowPane(button("faults-end", "end.all", model::endAll), button("faults-reset", "reset", reset));
        acts.getStyleClass().add("acts");
        VBox foot =
                new VBox(new SaidBox("faults-said", model.saidProperty(), FXCollections.observableArrayList()), acts);
        foot.getStyleClass().add("pane-foot");
        return foot;
    }

    private Button button(String id, String text, Runnable act) {
        return new WordButton(id, texts.live(text), act);
    }
}
