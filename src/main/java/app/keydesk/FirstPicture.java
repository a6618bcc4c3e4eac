package app.keydesk;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Tells once when the rooms are on the screen: until then nothing else takes the PC's cores. FX thread only. */
final class FirstPicture {
    private static final int LAID_OUT_AND_PAINTED = 2;

    private final Scene scene;
    private final Runnable then;
    private final AtomicBoolean isTold = new AtomicBoolean();
    private final Runnable pulse = this::pulsed;
    private int pulses;

    private FirstPicture(Scene scene, Runnable then) {
        this.scene = scene;
        this.then = then;
    }

    /** Waits for {@code loaded} and for the two pulses that lay out and paint what was loaded. */
    static void of(Scene scene, ObservableValue<Boolean> loaded, Runnable then) {
        FirstPicture picture = new FirstPicture(scene, then);
        loaded.subscribe(isLoaded -> {
            if (isLoaded && !picture.isTold.getAndSet(true)) {
                scene.addPostLayoutPulseListener(picture.pulse);
                Platform.requestNextPulse();
            }
        });
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
