package app.keydesk.ui.controls;

import app.keydesk.desk.setup.KeyKeeper.State;
import app.keydesk.ui.Texts;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** One field for a passphrase that was set before, two for a new one, none where none is needed. */
public final class PassphraseFields extends VBox {
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField repeated = new PasswordField();

    /** @param enter what Enter in the last field does */
    public PassphraseFields(PassphraseViewModel model, Texts shared, Runnable enter) {
        setId("passphrase-fields");
        getStyleClass().add("form-field");
        BooleanBinding isNew = model.stateProperty().isEqualTo(State.UNSET);
        BooleanBinding isAsked = isNew.or(model.stateProperty().isEqualTo(State.LOCKED));
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        repeated.textProperty().bindBidirectional(model.repeatedProperty());
        Field first =
                new Field("passphrase", shared.live("passphrase.label"), passphrase).says(model.problemProperty());
        Field second = new Field("passphrase-repeat", shared.live("passphrase.repeat"), repeated);
        second.visibleProperty().bind(isNew);
        second.managedProperty().bind(isNew);
        passphrase.setOnAction(typed -> {
            if (isNew.get()) {
                repeated.requestFocus();
            } else {
                enter.run();
            }
        });
        repeated.setOnAction(typed -> enter.run());
        disableProperty().bind(model.busyProperty());
        visibleProperty().bind(isAsked);
        managedProperty().bind(isAsked);
        getChildren().setAll(first, second);
    }

    /** Puts the cursor into the first field. */
    public void focusFirst() {
        passphrase.requestFocus();
    }
}
