package app.keydesk.ui.connect;

import app.keydesk.desk.setup.KeyKeeper.State;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ChoiceWords;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.PassphraseFields;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.ScrolledBody;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.controls.WordButton;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form to connect a hotel; Enter checks first and connects next. */
public final class ConnectView extends BorderPane {
    private final ConnectViewModel model;
    private final Texts texts;
    private final Texts shared;
    private final PasswordField key = new PasswordField();

    /** @param shared the words of {@code ui.controls} */
    public ConnectView(ConnectViewModel model, Texts texts, Texts shared, Runnable cancel) {
        this.model = model;
        this.texts = texts;
        this.shared = shared;
        setId("connect");
        getStyleClass().add("window");
        VBox form = new VBox(
                endpoint(),
                key(),
                new SaidBox("connect-said", model.saidProperty(), FXCollections.observableArrayList()),
                systems(),
                managers(),
                storage());
        form.getStyleClass().add("connect-form");
        setCenter(new ScrolledBody(form));
        setBottom(buttons(cancel));
        model.saidProperty().subscribe(said -> fitWindow());
        model.endpointProblemProperty().subscribe(problem -> fitWindow());
        model.keyProblemProperty().subscribe(problem -> fitWindow());
        model.passphrase().stateProperty().subscribe(state -> fitWindow());
        model.passphrase().problemProperty().subscribe(problem -> fitWindow());
    }

    /** What was found and what is wrong takes room: the window around it grows and shrinks. */
    private void fitWindow() {
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().sizeToScene();
        }
    }

    /** Puts the cursor into the key's field. */
    public void focusFirst() {
        key.requestFocus();
    }

    private Field endpoint() {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(model.endpointProperty());
        return new Field("connect-endpoint", texts.live("connect.endpoint"), field)
                .says(model.endpointProblemProperty());
    }

    private VBox key() {
        key.textProperty().bindBidirectional(model.apiKeyProperty());
        Label hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        hint.textProperty().bind(texts.live("connect.key.hint"));
        return new VBox(
                new Field("connect-key", texts.live("connect.key"), key).says(model.keyProblemProperty()), hint);
    }

    private Field systems() {
        Field field = choice("connect-system", "connect.system", model.systems(), model.systemProperty());
        field.visibleProperty().bind(Bindings.isNotEmpty(model.systems()));
        return field;
    }

    private Field managers() {
        Field field = choice("connect-manager", "connect.manager", model.managers(), model.managerProperty());
        field.visibleProperty().bind(Bindings.size(model.managers()).greaterThan(1));
        return field;
    }

    private Field choice(
            String id, String text, ObservableList<AcsSystem> from, ObjectProperty<@Nullable AcsSystem> chosen) {
        ComboBox<@Nullable AcsSystem> box = new ComboBox<>();
        box.getItems().setAll(from);
        from.subscribe(() -> box.getItems().setAll(from));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new ChoiceWords<>(AcsSystem::name));
        box.valueProperty().bindBidirectional(chosen);
        Field field = new Field(id, texts.live(text), box);
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private VBox storage() {
        var state = model.passphrase().stateProperty();
        var where = Bindings.createStringBinding(() -> texts.get(stored(state.get())), state, texts.bundle());
        VBox box = new VBox(
                new Sentence("connect-stored", where), new PassphraseFields(model.passphrase(), shared, model::use));
        box.getStyleClass().add("form-field");
        return box;
    }

    private static String stored(State state) {
        return switch (state) {
            case KEYCHAIN, KEYCHAIN_SILENT -> "connect.stored.keychain";
            case OPEN, LOCKED, LOST -> "connect.stored.file";
            case UNSET -> "connect.stored.new";
        };
    }

    private FlowPane buttons(Runnable cancel) {
        Button check = button("connect-check", "connect.check", model::check);
        check.disableProperty().bind(model.busyProperty());
        Button use = button("connect-use", "connect.use", model::use);
        use.disableProperty()
                .bind(model.busyProperty()
                        .or(model.passphrase().busyProperty())
                        .or(model.systemProperty().isNull()));
        Button close = button("connect-cancel", "connect.cancel", cancel);
        close.setCancelButton(true);
        model.systemProperty().subscribe(system -> {
            check.setDefaultButton(system == null);
            use.setDefaultButton(system != null);
        });
        FlowPane row = new FlowPane(check, use, close);
        row.getStyleClass().addAll("acts", "pane-foot");
        return row;
    }

    private Button button(String id, String text, Runnable act) {
        return new WordButton(id, texts.live(text), act);
    }
}
