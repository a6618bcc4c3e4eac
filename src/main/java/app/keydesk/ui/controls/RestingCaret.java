package app.keydesk.ui.controls;

import app.keydesk.ui.Ticks;
import java.time.Duration;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.InputEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Hides the caret while nobody works, and shows it again at the first touch. Each blink paints, and its timeline has the
 * whole toolkit draw sixty times a second: a desk that is left alone would be busy all night.
 */
public final class RestingCaret {
    private static final Duration AFTER = Duration.ofSeconds(30);

    private final Scene scene;
    private boolean isUsed;
    private @Nullable TextInputControl resting;

    private RestingCaret(Scene scene) {
        this.scene = scene;
    }

    /** Until the subscription ends, in whichever field of {@code scene} has the keyboard. */
    public static Subscription in(Scene scene) {
        return in(scene, AFTER);
    }

    /** Rests between {@code after} and twice as long after the last touch. */
    static Subscription in(Scene scene, Duration after) {
        RestingCaret caret = new RestingCaret(scene);
        EventHandler<InputEvent> touched = touch -> caret.touched();
        scene.addEventFilter(InputEvent.ANY, touched);
        return Ticks.of(after, caret::look).and(() -> scene.removeEventFilter(InputEvent.ANY, touched));
    }

    private void touched() {
        isUsed = true;
        if (resting != null && resting.isFocused()) {
            animate(resting, true);
        }
        resting = null;
    }

    private void look() {
        TextInputControl typed = field(scene.getFocusOwner());
        if (!isUsed && typed != null) {
            animate(typed, false);
            resting = typed;
        }
        isUsed = false;
    }

    private static void animate(TextInputControl field, boolean isOn) {
        if (field.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(isOn);
        }
    }

    private static @Nullable TextInputControl field(@Nullable Object owner) {
        return switch (owner) {
            case TextInputControl field -> field;
            case ComboBox<?> box when box.isEditable() -> box.getEditor();
            case DatePicker day -> day.getEditor();
            case Spinner<?> number -> number.getEditor();
            case null, default -> null;
        };
    }
}
