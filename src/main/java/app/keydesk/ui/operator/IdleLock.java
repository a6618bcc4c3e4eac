package app.keydesk.ui.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Locks the desk on F9 in any of its windows, and once nobody has touched it for a while; time spent asleep counts. FX thread only. */
public final class IdleLock implements AutoCloseable {
    private static final javafx.util.Duration EVERY = javafx.util.Duration.seconds(1);

    private final Runnable lock;
    private final Clock clock;
    private final Supplier<Duration> after;
    private final EventHandler<InputEvent> touching = event -> touched();
    private final EventHandler<KeyEvent> pressing = this::pressed;
    private final ListChangeListener<Window> coming = this::follow;
    private final Timeline watch = new Timeline(new KeyFrame(EVERY, tick -> look()));
    private Instant lastUse;

    /** @param after how long nobody may touch it, as it is set now */
    public IdleLock(Runnable lock, Clock clock, Supplier<Duration> after) {
        this.lock = lock;
        this.clock = clock;
        this.after = after;
        this.lastUse = clock.instant();
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener(coming);
        watch.setCycleCount(Animation.INDEFINITE);
        watch.play();
    }

    private void follow(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::leave);
            change.getAddedSubList().forEach(this::watch);
        }
    }

    private void watch(Window window) {
        window.addEventFilter(InputEvent.ANY, touching);
        window.addEventFilter(KeyEvent.KEY_PRESSED, pressing);
    }

    private void leave(Window window) {
        window.removeEventFilter(InputEvent.ANY, touching);
        window.removeEventFilter(KeyEvent.KEY_PRESSED, pressing);
    }

    private void touched() {
        look();
        lastUse = clock.instant();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.F9) {
            lock.run();
            key.consume();
        }
    }

    private void look() {
        if (Duration.between(lastUse, clock.instant()).compareTo(after.get()) >= 0) {
            lastUse = clock.instant();
            lock.run();
        }
    }

    @Override
    public void close() {
        watch.stop();
        Window.getWindows().removeListener(coming);
        Window.getWindows().forEach(this::leave);
    }
}
