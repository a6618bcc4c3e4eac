package app.keydesk.ui.operator;

import app.keydesk.desk.SignIn.State;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.WordButton;
import atlantafx.base.theme.Styles;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The first start, or the locked desk: it hides the whole window and shows nobody's data, not even who was here. */
public final class LockView extends StackPane {
    private final SignInViewModel model;
    private final Texts texts;
    private final TextField name = new TextField();
    private final PasswordField pin = new PasswordField();
    private final PasswordField repeated = new PasswordField();
    private final VBox card = new VBox();
    private final Button goOn;

    public LockView(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("lock");
        getStyleClass().add("window");
        goOn = primary(button("lock-go-on", "locked.go-on", model::goOn));
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(USE_PREF_SIZE);
        card.disableProperty().bind(model.busyProperty());
        getChildren().add(card);
        name.setOnAction(enter -> pin.requestFocus());
        model.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        name.clear();
        pin.clear();
        repeated.clear();
        switch (state) {
            case State.FirstStart first -> first();
            case State.Locked locked -> locked();
            case State.SignedIn in -> card.getChildren().clear();
        }
        boolean isShown = !(state instanceof State.SignedIn);
        setVisible(isShown);
        setManaged(isShown);
        if (isShown) {
            focusFirst();
        }
    }

    /** Puts the cursor where a person begins to type. */
    public void focusFirst() {
        if (isVisible()) {
            (goOn.getParent() == null ? name : goOn).requestFocus();
        }
    }

    private void first() {
        pin.setOnAction(enter -> repeated.requestFocus());
        repeated.setOnAction(enter -> create());
        card.getChildren()
                .setAll(
                        title("first.title"),
                        new Sentence("lock-lead", texts.live("first.lead")),
                        new Field("lock-name", texts.live("name"), name),
                        new Field("lock-pin", texts.live("first.pin"), pin),
                        new Field("lock-repeat", texts.live("first.repeat"), repeated),
                        said(),
                        primary(button("lock-enter", "first.ok", this::create)));
    }

    private void locked() {
        pin.setOnAction(enter -> enter());
        boolean asksNobody = model.asksNobody();
        String lead = asksNobody ? "locked.lead-demo" : "locked.lead";
        card.getChildren().setAll(title("locked.title"), new Sentence("lock-lead", texts.live(lead)));
        if (asksNobody) {
            card.getChildren().add(goOn);
        }
        Button enter = button("lock-enter", "locked.ok", this::enter);
        card.getChildren()
                .addAll(
                        new Field("lock-name", texts.live("name"), name),
                        new Field("lock-pin", texts.live("pin"), pin),
                        said(),
                        asksNobody ? enter : primary(enter));
    }

    private void create() {
        model.createFirst(
                name.getText(), pin.getText().toCharArray(), repeated.getText().toCharArray());
        pin.clear();
        repeated.clear();
    }

    private void enter() {
        model.signIn(name.getText(), pin.getText().toCharArray());
        pin.clear();
    }

    private Node title(String id) {
        Label title = new Label();
        title.setGraphic(Glyph.LOCK.icon());
        title.getStyleClass().add("overlay-title");
        title.textProperty().bind(texts.live(id));
        return title;
    }

    private Node said() {
        return new SaidBox("lock-said", model.saidProperty(), FXCollections.observableArrayList());
    }

    private Button button(String id, String text, Runnable act) {
        Button button = new WordButton(id, texts.live(text), act);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /** What is offered first; one alone. */
    private static Button primary(Button button) {
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }
}
