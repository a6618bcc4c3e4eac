package app.keydesk.ui.operator;

import app.keydesk.desk.SignIn.State;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;

/** Who works here now; a click locks the desk, so that somebody else can sign in. */
public final class OperatorChip extends Button {
    public OperatorChip(SignInViewModel model, Texts texts) {
        setId("shell-operator");
        setGraphic(Glyph.LOCK.icon());
        setMinWidth(USE_PREF_SIZE);
        textProperty()
                .bind(Bindings.createStringBinding(() -> name(model, texts), model.stateProperty(), texts.bundle()));
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("chip.lock", name(model, texts)), model.stateProperty(), texts.bundle()));
        setOnAction(press -> model.lock());
    }

    private static String name(SignInViewModel model, Texts texts) {
        if (!(model.stateProperty().get() instanceof State.SignedIn in)) {
            return "";
        }
        return model.asksNobody() && in.operator().id().value().equals("demo")
                ? texts.get("chip.demo")
                : texts.get(
                        "chip",
                        in.operator().name(),
                        texts.get("role." + in.operator().role().name()));
    }
}
