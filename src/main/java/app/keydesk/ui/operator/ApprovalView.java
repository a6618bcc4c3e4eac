package app.keydesk.ui.operator;

import app.keydesk.desk.Permission;
import app.keydesk.hotel.Operator;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ChoiceWords;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.WordButton;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Over the window: which action needs a second person, who allows it, why, and the PIN. */
public final class ApprovalView extends StackPane {
    private final ApprovalViewModel model;
    private final Texts texts;
    private final Texts shared;
    private final ComboBox<Operator> who = new ComboBox<>();
    private final PasswordField pin = new PasswordField();
    private final TextField reason = new TextField();

    /** @param shared where permissions are named */
    public ApprovalView(ApprovalViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        this.shared = shared;
        setId("approval");
        getStyleClass().add("overlay");
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.refuse();
                key.consume();
            }
        });
        model.askedProperty().subscribe(this::show);
    }

    private VBox card() {
        who.setItems(model.approvers());
        who.setConverter(new ChoiceWords<>(Operator::name));
        who.setMaxWidth(Double.MAX_VALUE);
        Label title = new Label();
        title.getStyleClass().add("overlay-title");
        title.textProperty().bind(texts.live("approval.title"));
        var what = Bindings.createStringBinding(
                () -> sentence(model.askedProperty().get()), model.askedProperty(), texts.bundle());
        VBox card = new VBox(
                title,
                new Sentence("approval-what", what),
                new Field("approval-who", texts.live("approval.who"), who),
                new Field("approval-reason", texts.live("approval.reason"), reason),
                new Field("approval-pin", texts.live("pin"), pin),
                new SaidBox("approval-said", model.saidProperty(), FXCollections.observableArrayList()),
                button("approval-refuse", "approval.refuse", "", model::refuse),
                button("approval-ok", "approval.ok", Styles.ACCENT, this::approve));
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(USE_PREF_SIZE);
        pin.setOnAction(enter -> approve());
        return card;
    }

    private void show(@Nullable Permission permission) {
        pin.clear();
        reason.clear();
        setVisible(permission != null);
        setManaged(permission != null);
        if (permission != null) {
            if (getChildren().isEmpty()) {
                getChildren().add(card());
            }
            who.getSelectionModel().selectFirst();
            reason.requestFocus();
        }
    }

    private String sentence(@Nullable Permission permission) {
        return permission == null ? "" : texts.get("approval.what", shared.get("permission." + permission.name()));
    }

    private void approve() {
        Operator by = who.getValue();
        if (by != null) {
            model.approve(by, pin.getText().toCharArray(), reason.getText());
            pin.clear();
        }
    }

    private Button button(String id, String text, String style, Runnable act) {
        Button button = new WordButton(id, texts.live(text), act);
        button.setMaxWidth(Double.MAX_VALUE);
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        return button;
    }
}
