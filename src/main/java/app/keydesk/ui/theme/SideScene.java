package app.keydesk.ui.theme;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** The content of a window beside the desk's: as large and in the look of the desk, while it is shown. FX thread only. */
public final class SideScene extends Scene {
    private final Scene desk;
    private Subscription following = Subscription.EMPTY;

    public SideScene(Scene desk, Parent view) {
        super(new ScaledPane(view));
        this.desk = desk;
        if (getRoot() instanceof ScaledPane own && desk.getRoot() instanceof ScaledPane other) {
            own.percentProperty().bind(other.percentProperty());
        }
        Bindings.bindContent(getStylesheets(), desk.getStylesheets());
        look();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed); // a choice that has the keyboard would keep Esc for itself
        windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(this::follow);
    }

    /** Esc closes the list of a choice that is open, else the window. */
    private void pressed(KeyEvent key) {
        boolean isListOpen = getRoot().lookupAll(".combo-box-base").stream()
                .anyMatch(box -> box instanceof ComboBoxBase<?> choice && choice.isShowing());
        if (key.getCode() == KeyCode.ESCAPE && !isListOpen) {
            key.consume();
            getWindow().hide();
        }
    }

    private void follow(boolean isShown) {
        following.unsubscribe();
        following = isShown ? desk.getRoot().getPseudoClassStates().subscribe(this::look) : Subscription.EMPTY;
        look();
    }

    private void look() {
        look(desk, getRoot());
    }

    /** Gives what is asked over the desk its look, once. */
    public static void look(Scene desk, Parent asked) {
        for (PseudoClass state : List.of(Theme.DARK, Theme.CONTRAST)) {
            asked.pseudoClassStateChanged(
                    state, desk.getRoot().getPseudoClassStates().contains(state));
        }
    }

    /** Shows the window, as a whole on the desk's screen; it grows with its content as far as that goes. */
    public static void show(Stage window) {
        if (window.getScene().getRoot() instanceof ScaledPane content) {
            OnScreen.limit(content, window.getOwner());
        }
        window.show();
        OnScreen.put(window);
    }
}
