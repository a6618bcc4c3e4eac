package app.keydesk.ui.removal;

import app.keydesk.hotel.Medium;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.KeyLinesView;
import app.keydesk.ui.controls.Sentence;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** Names the guest and the keys that stop; the way back is the default. */
public final class RemoveGuestView extends StackPane implements FirstFocus {
    private final RemoveGuestViewModel model;
    private final Texts texts;
    private final ActionPane pane;
    private final Button keep;

    public RemoveGuestView(RemoveGuestViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        pane = new ActionPane(
                "remove-guest",
                texts.live("remove.title"),
                shared,
                model::back,
                model.run(),
                new SimpleStringProperty(""));
        getChildren().add(pane);
        var lead = Bindings.createStringBinding(
                () -> texts.get(
                        "remove.lead", model.nameProperty().get(), model.keys().size()),
                model.nameProperty(),
                model.keys(),
                texts.bundle());
        pane.with(
                new Sentence("remove-lead", lead),
                new KeyLinesView("remove-keys", model.keys()),
                cards(),
                new Sentence("remove-kept", texts.live("remove.kept")));
        keep = pane.button("remove-keep", texts.live("remove.keep"), Styles.ACCENT, model::back);
        pane.button(
                        "remove-confirm",
                        Bindings.createStringBinding(
                                () -> texts.get("remove.confirm", model.keys().size()), model.keys(), texts.bundle()),
                        Styles.DANGER,
                        model::remove)
                .disableProperty()
                .bind(model.run().readyBinding().not());
    }

    private Sentence cards() {
        return new Sentence(
                "remove-cards",
                Bindings.createStringBinding(
                        () -> model.keys().stream().anyMatch(key -> key.medium() == Medium.CARD)
                                ? texts.get("remove.cards")
                                : "",
                        model.keys(),
                        texts.bundle()));
    }

    /** The safe choice first. */
    @Override
    public void focusFirst() {
        keep.requestFocus();
    }
}
