package app.keydesk.ui.guest;

import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.EncoderBox;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.FormProblems;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.guest.MediumViewModel.PhoneAdvice;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Plastic card or phone: what is known of the guest's phone stands there before it is chosen. */
final class MediumSection extends VBox {
    private final MediumViewModel model;
    private final Texts texts;
    private final RadioButton card;
    private final RadioButton phone;
    private final EncoderBox encoder;

    /** @param first whether the key would be the first of a stay, which needs a phone that is set up */
    MediumSection(NewKeyViewModel form, BooleanBinding first, Texts texts, Texts shared) {
        this.model = form.medium();
        FormProblems problems = form.problems();
        this.texts = texts;
        encoder = new EncoderBox(model.encoders(), model.encoderProperty(), shared);
        getStyleClass().add("form-section");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(texts.live("form.medium"));
        ToggleGroup either = new ToggleGroup();
        card = choice("medium-card", Glyph.CARD, either);
        phone = choice("medium-phone", Glyph.PHONE, either);
        card.setSelected(model.isCard());
        phone.setSelected(!model.isCard());
        either.selectedToggleProperty()
                .subscribe(chosen -> model.mediumProperty().set(chosen == phone ? Medium.PHONE : Medium.CARD));
        HBox choices = new HBox(card, phone);
        choices.getStyleClass().add("choices");
        getChildren()
                .addAll(
                        title,
                        choices,
                        advice(),
                        invite(form),
                        mayWait(first),
                        problem(problems),
                        encoder(problems, shared),
                        cards());
    }

    RadioButton card() {
        return card;
    }

    RadioButton phone() {
        return phone;
    }

    ComboBox<Encoder> encoder() {
        return encoder;
    }

    private RadioButton choice(String id, Glyph icon, ToggleGroup either) {
        RadioButton button = new RadioButton();
        button.setId(id);
        button.setToggleGroup(either);
        button.setGraphic(icon.icon());
        button.textProperty().bind(texts.live("form." + id));
        button.accessibleTextProperty().bind(texts.live("form." + id));
        return button;
    }

    private Label advice() {
        Label advice = new Label();
        advice.setId("phone-advice");
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        advice.getStyleClass().add("hint");
        advice.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "form.phone." + model.adviceProperty().get().name()),
                        model.adviceProperty(),
                        texts.bundle()));
        advice.graphicProperty()
                .bind(model.adviceProperty().map(now -> (now == PhoneAdvice.READY ? Glyph.DONE : Glyph.INFO).icon()));
        advice.visibleProperty()
                .bind(card.selectedProperty().not().or(model.adviceProperty().isNotEqualTo(PhoneAdvice.NEW_GUEST)));
        advice.managedProperty().bind(advice.visibleProperty());
        return advice;
    }

    private Button invite(NewKeyViewModel form) {
        Button invite = new Button();
        invite.setId("invite-instead");
        invite.textProperty().bind(texts.live("act.invite"));
        invite.accessibleTextProperty().bind(invite.textProperty());
        invite.setOnAction(press -> form.invite());
        invite.visibleProperty().bind(model.adviceProperty().isEqualTo(PhoneAdvice.NOT_SET_UP));
        invite.managedProperty().bind(invite.visibleProperty());
        return invite;
    }

    private Field cards() {
        Spinner<Integer> cards = new Spinner<>(1, MediumViewModel.MOST_CARDS, 1);
        cards.getValueFactory().valueProperty().bindBidirectional(model.cardsProperty());
        Field field = new Field("cards", texts.live("form.cards"), cards);
        field.visibleProperty().bind(card.selectedProperty());
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private CheckBox mayWait(BooleanBinding first) {
        CheckBox wait = new CheckBox();
        wait.setId("key-may-wait");
        wait.setWrapText(true);
        wait.textProperty().bind(texts.live("form.key-may-wait"));
        wait.accessibleTextProperty().bind(wait.textProperty());
        wait.selectedProperty().bindBidirectional(model.keyMayWaitProperty());
        BooleanBinding isOpen = model.adviceProperty()
                .isNotEqualTo(PhoneAdvice.READY)
                .and(model.adviceProperty().isNotEqualTo(PhoneAdvice.NO_IDENTITY));
        wait.visibleProperty().bind(first.and(isOpen).and(phone.selectedProperty()));
        wait.managedProperty().bind(wait.visibleProperty());
        return wait;
    }

    private Label problem(FormProblems problems) {
        Label problem = new Label();
        problem.setId(FormProblems.MEDIUM + "-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("field-problem");
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> problems.of(FormProblems.MEDIUM), problems.sentencesProperty()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Field encoder(FormProblems problems, Texts shared) {
        Field field = new Field(KeyForm.ENCODER, shared.live("encoder.label"), encoder)
                .says(Bindings.createStringBinding(() -> problems.of(KeyForm.ENCODER), problems.sentencesProperty()));
        field.visibleProperty().bind(card.selectedProperty());
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }
}
