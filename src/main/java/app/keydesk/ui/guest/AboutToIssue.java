package app.keydesk.ui.guest;

import app.keydesk.ui.Ticks;
import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Notices that somebody is about to press a button, and has a look taken beforehand: at once, then every two seconds while
 * one of the signs stands, for ten seconds at most.
 */
final class AboutToIssue {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int FURTHER_LOOKS = 4;

    private final Runnable look;
    private final List<? extends ObservableValue<Boolean>> signs;
    private Subscription further = Subscription.EMPTY;
    private int left;
    private boolean isNear;

    /** @param signs the button is pointed at, has the focus or is pressed, or the field before it has the focus */
    AboutToIssue(Runnable look, List<? extends ObservableValue<Boolean>> signs) {
        this.look = look;
        this.signs = signs;
        signs.forEach(sign -> sign.subscribe(now -> follow()));
    }

    private void follow() {
        boolean wasNear = isNear;
        isNear = signs.stream().anyMatch(ObservableValue::getValue);
        if (isNear && !wasNear) {
            look.run();
            left = FURTHER_LOOKS;
            further = Ticks.of(EVERY, this::lookAgain);
        } else if (!isNear) {
            further.unsubscribe();
        }
    }

    private void lookAgain() {
        if (--left == 0) {
            further.unsubscribe();
        }
        look.run();
    }
}
