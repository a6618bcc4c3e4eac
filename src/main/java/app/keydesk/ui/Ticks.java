package app.keydesk.ui;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Does something again and again on the FX thread. A timeline would have the whole toolkit draw sixty times a second in
 * between, for as long as it runs.
 */
public final class Ticks {
    private final Executor next;
    private final Runnable act;
    private boolean isOver;

    private Ticks(Executor next, Runnable act) {
        this.next = next;
        this.act = act;
    }

    /** First after {@code every}; ends with the subscription. */
    public static Subscription of(Duration every, Runnable act) {
        Ticks ticks = new Ticks(
                CompletableFuture.delayedExecutor(every.toMillis(), TimeUnit.MILLISECONDS, new FxThread()), act);
        ticks.next.execute(ticks::tick);
        return () -> ticks.isOver = true;
    }

    /** As long as the node is in a window that is on the screen. */
    public static void whileShown(Node node, Duration every, Runnable act) {
        AtomicReference<Subscription> ticking = new AtomicReference<>(Subscription.EMPTY);
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(isShown -> ticking.getAndSet(isShown ? of(every, act) : Subscription.EMPTY)
                        .unsubscribe());
    }

    private void tick() {
        if (!isOver) {
            next.execute(this::tick);
            act.run();
        }
    }
}
