package app.keydesk.ui.controls;

import app.keydesk.ui.Texts;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** The arrow to where the person was before. */
public final class BackButton extends Button {

    /** @param shared the words of {@code ui.controls} */
    public BackButton(Texts shared, Runnable back) {
        setId("back");
        setGraphic(Glyph.BACK.icon());
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        accessibleTextProperty().bind(shared.live("pane.back"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(shared.live("pane.back"));
        setTooltip(tip);
        setOnAction(press -> back.run());
    }
}
