package app.keydesk.ui.invite;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.SaidBox;
import app.keydesk.ui.controls.Sentence;
import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;

/** The set-up link as text and as QR code, to be scanned from the screen. */
public final class InviteView extends StackPane implements FirstFocus {
    private final Button make;

    public InviteView(InviteViewModel model, Texts texts, Texts shared) {
        ActionPane pane = new ActionPane(
                "invite", texts.live("invite.title"), shared, model::back, model.run(), new SimpleStringProperty(""));
        getChildren().add(pane);
        TextField link = new TextField();
        link.setEditable(false);
        link.textProperty().bind(model.linkProperty());
        Field shown = new Field("invite-link", texts.live("invite.link"), link);
        shown.visibleProperty().bind(model.linkProperty().isNotEmpty());
        shown.managedProperty().bind(shown.visibleProperty());
        QrCodeView code = new QrCodeView();
        code.setId("invite-code");
        code.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        code.accessibleTextProperty().bind(texts.live("invite.code"));
        model.linkProperty().subscribe(code::show);
        Sentence who = new Sentence("invite-guest", model.whoProperty());
        who.getStyleClass().add(Styles.TEXT_BOLD);
        pane.with(
                who,
                new SaidBox("phone-state", model.phoneStateProperty(), FXCollections.observableArrayList()),
                new Sentence("invite-lead", texts.live("invite.lead")),
                code,
                shown,
                new Sentence("invite-expires", model.expiresProperty()));
        make = pane.button(
                "invite-make",
                Bindings.createStringBinding(
                        () -> texts.get(model.phoneReadyProperty().get() ? "invite.make-another" : "invite.make"),
                        model.phoneReadyProperty(),
                        texts.bundle()),
                "",
                model::invite);
        model.phoneReadyProperty().subscribe(isReady -> {
            make.getStyleClass().remove(Styles.ACCENT);
            if (!isReady) {
                make.getStyleClass().add(Styles.ACCENT);
            }
        });
        make.disableProperty().bind(model.run().readyBinding().not());
        Button copy = pane.button(
                "invite-copy",
                texts.live("invite.copy"),
                "",
                () -> Clipboard.getSystemClipboard()
                        .setContent(Map.of(
                                DataFormat.PLAIN_TEXT, model.linkProperty().get())));
        copy.visibleProperty().bind(shown.visibleProperty());
        copy.managedProperty().bind(copy.visibleProperty());
    }

    @Override
    public void focusFirst() {
        make.requestFocus();
    }
}
