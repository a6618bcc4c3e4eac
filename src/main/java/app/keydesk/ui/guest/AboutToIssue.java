package app.keydesk.ui.guest;

import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Notices that somebody is about to press a button, and has a look taken beforehand: at once, then every two seconds while
 * one of the signs stands, for ten seconds at most.
 */
final class AboutToIssue {
    private static final Duration EVERY = Duration.seconds(2);
    private static final int FURTHER_LOOKS = 4;

    private final Runnable look;
    private final Timeline further;
    private final List<? extends ObservableValue<Boolean>> signs;
    private boolean isNear;

    /** @param signs the button is pointed at, has the focus or is pressed, or the field before it has the focus */
    AboutToIssue(Runnable look, List<? extends ObservableValue<Boolean>> signs) {
        this.look = look;
        this.signs = signs;
        this.further = new Timeline(new KeyFrame(EVERY, due -> look.run()));
        further.setCycleCount(FURTHER_LOOKS);
        signs.forEach(sign -> sign.subscribe(now -> follow()));
    }

    private void follow() {
        boolean wasNear = isNear;
        isNear = signs.stream().anyMatch(ObservableValue::getValue);
        if (isNear && !wasNear) {
            look.run();
            further.playFromStart();
        } else if (!isNear) {
            further.stop();
        }
    }
}
