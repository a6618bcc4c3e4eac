package app.keydesk.ui.controls;

import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** A screen as low as in a window of 800 points at 200 %: what is acted upon and its button come first there. */
public final class LittleHeight {
    private static final double BELOW = 420;

    private LittleHeight() {}

    /** Hears at once whether {@code screen} is so low, and whenever that turns. */
    public static void follow(Region screen, Consumer<Boolean> arrange) {
        screen.heightProperty()
                .map(height -> height.doubleValue() > 0 && height.doubleValue() < BELOW) // at 0 it is not laid out
                .subscribe(arrange);
    }
}
