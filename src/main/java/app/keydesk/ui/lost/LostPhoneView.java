package app.keydesk.ui.lost;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.ChoiceWords;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.KeyLinesView;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.Within;
import app.keydesk.ui.lost.LostPhoneViewModel.PhoneLine;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;

/** Names the guest and the keys, asks which phone and how the guest was known, and bears the act on its button. */
public final class LostPhoneView extends StackPane implements FirstFocus {
    private final LostPhoneViewModel model;
    private final Texts texts;
    private final ActionPane pane;
    private final IdCheckView idCheck;

    public LostPhoneView(LostPhoneViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        pane = new ActionPane(
                "lost-phone",
                texts.live("phone.title"),
                shared,
                model::back,
                model.run(),
                new SimpleStringProperty(""));
        getChildren().add(pane);
        Sentence who = new Sentence("lost-phone-guest", model.whoProperty());
        who.getStyleClass().add(Styles.TEXT_BOLD);
        idCheck = new IdCheckView(model.idCheck(), texts);
        idCheck.visibleProperty()
                .bind(model.knownProperty()
                        .not()
                        .or(Bindings.isNotEmpty(model.phones()))
                        .and(model.withoutKeyProperty().not()));
        idCheck.managedProperty().bind(idCheck.visibleProperty());
        idCheck.visibleProperty().subscribe(this::keepKeyboard);
        KeyLinesView keys = new KeyLinesView("lost-phone-keys", model.keys());
        keys.managedProperty().bind(Bindings.isNotEmpty(model.keys()));
        pane.with(who, keys, lead(), which(), idCheck);
        Button stop = pane.button(
                "lost-phone-confirm",
                Bindings.createStringBinding(this::confirm, model.lostProperty(), texts.bundle()),
                Styles.DANGER,
                model::confirm);
        stop.visibleProperty().bind(idCheck.visibleProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        stop.disableProperty().bind(model.run().readyBinding().not());
    }

    @Override
    public void focusFirst() {
        idCheck.focusFirst();
    }

    /** What goes gives the keyboard to nobody else in the window: the first button there locks the desk. */
    private void keepKeyboard(boolean isShown) {
        if (!isShown && Within.holds(idCheck, Within.focusOwner(this))) {
            pane.getTop().lookup(".button").requestFocus();
        }
    }

    private String confirm() {
        PhoneLine lost = model.lostProperty().get();
        return lost == null ? texts.get("phone.confirm-one") : texts.get("phone.confirm", lost.name());
    }

    private Sentence lead() {
        return new Sentence(
                "lost-phone-lead",
                Bindings.createStringBinding(
                        this::leadText,
                        model.knownProperty(),
                        model.phones(),
                        model.withoutKeyProperty(),
                        model.cardProperty(),
                        texts.bundle()));
    }

    private String leadText() {
        if (!model.knownProperty().get()) {
            return "";
        }
        if (model.phones().isEmpty()) {
            return texts.get("phone.none");
        }
        if (model.withoutKeyProperty().get()) {
            return texts.get(model.cardProperty().get() ? "phone.no-key-but-card" : "phone.no-key");
        }
        return texts.get("phone.lead");
    }

    private Field which() {
        ComboBox<PhoneLine> box = new ComboBox<>(model.phones());
        box.valueProperty().bindBidirectional(model.lostProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        box.promptTextProperty().bind(texts.live("phone.prompt"));
        box.setConverter(new ChoiceWords<>(PhoneLine::name));
        Field field = new Field("which-phone", texts.live("phone.which"), box).says(model.problemProperty());
        field.visibleProperty()
                .bind(Bindings.size(model.phones())
                        .greaterThan(1)
                        .and(model.withoutKeyProperty().not()));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }
}
