package app.keydesk.ui.operator;

import app.keydesk.ui.Ticks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Locks the desk on F9 in any of its windows, and once nobody has touched it for a while; time spent asleep counts. FX thread only. */
public final class IdleLock implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Runnable lock;
    private final Clock clock;
    private final Supplier<Duration> after;
    private final EventHandler<InputEvent> touching = event -> touched();
    private final EventHandler<KeyEvent> pressing = this::pressed;
    private final ListChangeListener<Window> coming = this::follow;
    private final Subscription watching;
    private Instant lastUse;

    /** @param after how long nobody may touch it, as it is set now */
    public IdleLock(Runnable lock, Clock clock, Supplier<Duration> after) {
        this.lock = lock;
        this.clock = clock;
        this.after = after;
        this.lastUse = clock.instant();
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener(coming);
        watching = Ticks.of(EVERY, this::look);
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
        watching.unsubscribe();
        Window.getWindows().removeListener(coming);
        Window.getWindows().forEach(this::leave);
    }
}
