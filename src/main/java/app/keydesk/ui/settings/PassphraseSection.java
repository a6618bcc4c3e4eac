package app.keydesk.ui.settings;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.WordButton;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** The part of the settings in which the passphrase is changed; it takes no room where there is none. */
final class PassphraseSection extends VBox {
    PassphraseSection(PassphraseChangeViewModel model, Texts texts, Texts shared) {
        setId("settings-passphrase");
        getStyleClass().add("section");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(shared.live("passphrase.label"));
        Button change = new WordButton("passphrase-change", texts.live("passphrase.change"), model::change);
        change.disableProperty().bind(model.busyProperty());
        getChildren()
                .addAll(
                        title,
                        new Field("passphrase-now", texts.live("passphrase.now"), field(model.currentProperty())),
                        new Field("passphrase-next", texts.live("passphrase.next"), field(model.nextProperty())),
                        new Field(
                                "passphrase-again", shared.live("passphrase.repeat"), field(model.repeatedProperty())),
                        new SaidBox("passphrase-said", model.saidProperty(), FXCollections.observableArrayList()),
                        change);
        visibleProperty().bind(model.usedProperty());
        managedProperty().bind(visibleProperty());
    }

    private static PasswordField field(StringProperty text) {
        PasswordField field = new PasswordField();
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
