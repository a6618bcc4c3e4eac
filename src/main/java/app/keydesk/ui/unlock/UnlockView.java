package app.keydesk.ui.unlock;

import app.keydesk.desk.setup.KeyKeeper.State;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.PassphraseFields;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.WordButton;
import atlantafx.base.theme.Styles;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The whole window at a start whose keys must be opened first; it shows nothing of the hotel. */
public final class UnlockView extends StackPane {
    private final UnlockViewModel model;
    private final Texts texts;
    private final PassphraseFields fields;

    /** @param shared the words of {@code ui.controls} */
    public UnlockView(UnlockViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        this.fields = new PassphraseFields(model.passphrase(), shared, model::enter);
        setId("unlock");
        getStyleClass().add("window");
        Label title = new Label();
        title.setGraphic(Glyph.LOCK.icon());
        title.getStyleClass().add("overlay-title");
        title.textProperty().bind(texts.live("title"));
        var lead = Bindings.createStringBinding(
                () -> texts.get("lead." + model.stateProperty().get().name()), model.stateProperty(), texts.bundle());
        VBox card = new VBox(
                title,
                new Sentence("unlock-lead", lead),
                fields,
                new SaidBox("unlock-said", model.saidProperty(), FXCollections.observableArrayList()),
                accented(button("unlock-enter", "enter", model::enter, State.LOCKED, State.UNSET)),
                accented(button("unlock-again", "again", model::again, State.KEYCHAIN_SILENT, State.LOST)),
                button("unlock-leave", "leave", model::leave, State.LOST));
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        model.stateProperty().subscribe(state -> focusFirst());
    }

    /** Puts the cursor where a person begins to type. */
    public void focusFirst() {
        fields.focusFirst();
    }

    private static Button accented(Button button) {
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    private Button button(String id, String text, Runnable act, State... when) {
        Button button = new WordButton(id, texts.live(text), act);
        button.setMaxWidth(Double.MAX_VALUE);
        Set<State> states = Set.of(when);
        BooleanBinding isShown = Bindings.createBooleanBinding(
                () -> states.contains(model.stateProperty().get()), model.stateProperty());
        button.visibleProperty().bind(isShown);
        button.managedProperty().bind(isShown);
        button.disableProperty().bind(model.passphrase().busyProperty());
        return button;
    }
}
