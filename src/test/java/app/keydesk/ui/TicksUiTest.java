package app.keydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A desk that waits for a guest looks now and then, and draws nothing in between. */
@ExtendWith(ApplicationExtension.class)
class TicksUiTest {
    private static final int TICKS = 20;

    private final AtomicInteger ticks = new AtomicInteger();
    private final AtomicInteger pulses = new AtomicInteger();

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new StackPane());
        scene.addPostLayoutPulseListener(pulses::incrementAndGet);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theDeskLooksAgainAndAgainAndDrawsNothingForIt() {
        WaitForAsyncUtils.waitForFxEvents();
        Subscription looking = Ticks.of(Duration.ofMillis(100), ticks::incrementAndGet);
        int before = pulses.get();

        await().until(() -> ticks.get() >= TICKS);
        looking.unsubscribe();

        assertThat(pulses.get() - before).isLessThan(2 * TICKS); // a timeline drew 120 times
    }

    @Test
    void whoLeavesIsNotLookedForAnyMore() {
        AtomicInteger others = new AtomicInteger();
        Subscription looking = Ticks.of(Duration.ofMillis(20), ticks::incrementAndGet);
        await().until(() -> ticks.get() >= 2);

        WaitForAsyncUtils.waitForAsyncFx(5_000, looking::unsubscribe);
        int last = ticks.get();
        Subscription other = Ticks.of(Duration.ofMillis(20), others::incrementAndGet);
        await().until(() -> others.get() >= 5);
        other.unsubscribe();

        assertThat(ticks).hasValue(last);
    }
}
