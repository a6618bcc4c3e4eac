package app.keydesk;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Tells once when the rooms are on the screen: until then nothing else takes the PC's cores. FX thread only. */
final class FirstPicture {
    private static final int LAID_OUT_AND_PAINTED = 2;

    private final Scene scene;
    private final Runnable then;
    private final Runnable pulse = this::pulsed;
    private boolean isAwaited = true;
    private int pulses;

    private FirstPicture(Scene scene, Runnable then) {
        this.scene = scene;
        this.then = then;
    }

    /** Waits for {@code drawn} and for the two pulses that lay out and paint what was drawn. */
    static void of(Scene scene, ObservableValue<Boolean> drawn, Runnable then) {
        drawn.subscribe(new FirstPicture(scene, then)::drawn);
    }

    private void drawn(boolean isDrawn) {
        if (isDrawn && isAwaited) {
            isAwaited = false;
            scene.addPostLayoutPulseListener(pulse);
            Platform.requestNextPulse();
        }
    }

    private void pulsed() {
        if (++pulses == LAID_OUT_AND_PAINTED) {
            scene.removePostLayoutPulseListener(pulse);
            then.run();
        } else {
            Platform.requestNextPulse();
        }
    }
}
