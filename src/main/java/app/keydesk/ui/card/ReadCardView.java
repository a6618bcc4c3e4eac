package app.keydesk.ui.card;

import app.keydesk.ui.Texts;
import app.keydesk.ui.card.CardFacts.Row;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.EncoderBox;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A card that was read: one sentence, one button, and what the card itself says. */
public final class ReadCardView extends StackPane implements FirstFocus {
    private final ReadCardViewModel model;
    private final Texts texts;
    private final ActionPane pane;
    private final VBox result = new VBox();
    private final Button read;
    private final Field encoder;
    private boolean isTouched;

    public ReadCardView(ReadCardViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        pane = new ActionPane(
                "read-card",
                texts.live("card.title"),
                shared,
                model::back,
                model.run(),
                model.encoder().name());
        getChildren().add(pane);
        result.getStyleClass().add("sections");
        encoder = EncoderBox.field(model.encoder(), shared);
        Sentence lead = new Sentence("card-lead", texts.live("card.lead"));
        lead.getStyleClass().add("hint");
        lead.visibleProperty().bind(model.factsProperty().isNull());
        pane.with(lead, encoder, result);
        read = pane.button("read-confirm", texts.live("card.read"), Styles.ACCENT, model::read);
        read.disableProperty().bind(model.run().readyBinding().not());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> isTouched = true);
        model.encoder().chosenProperty().subscribe(chosen -> {
            if (chosen != null && !isTouched && encoder.input().isFocused()) {
                read.requestFocus(); // the encoder that this desk remembers has been found
            }
        });
        model.factsProperty().subscribe(this::draw);
    }

    /** The button, so that Enter reads; the encoder where none is chosen yet. */
    @Override
    public void focusFirst() {
        (model.encoder().chosenProperty().get() == null ? encoder.input() : read).requestFocus();
    }

    private void draw(@Nullable CardFacts facts) {
        result.getChildren().clear();
        if (facts == null) {
            return;
        }
        SaidBox verdict = new SaidBox(
                "verdict",
                new SimpleObjectProperty<>(facts.verdict()),
                FXCollections.observableArrayList(facts.acts()));
        result.getChildren().add(verdict);
        facts.warnings().forEach(warning -> result.getChildren().add(words("card-warning", warning, "key-notice")));
        facts.rows().forEach(row -> result.getChildren().add(row(row)));
        if (!facts.present().isEmpty()) {
            List<Node> keys =
                    facts.present().stream().<Node>map(KeyLineView::new).toList();
            result.getChildren().add(new Section("present", texts.live("card.present"), keys));
        }
    }

    private static VBox row(Row row) {
        Label name = new Label(row.name());
        name.getStyleClass().add("field-label");
        return new VBox(name, words("card-" + row.id(), row.value(), "card-value"));
    }

    private static Label words(String id, String text, String style) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
