package app.keydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A desk that waits for a guest looks now and then; that it draws nothing for it, ArchitectureTest holds. */
@ExtendWith(ApplicationExtension.class)
class TicksUiTest {
    private static final int TICKS = 5;

    private final AtomicInteger ticks = new AtomicInteger();

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @Test
    void theDeskLooksAgainAndAgainOnTheThreadThatDraws() {
        AtomicInteger elsewhere = new AtomicInteger();
        Subscription looking = Ticks.of(Duration.ofMillis(20), () -> {
            ticks.incrementAndGet();
            if (!Platform.isFxApplicationThread()) {
                elsewhere.incrementAndGet();
            }
        });

        await().until(() -> ticks.get() >= TICKS);
        looking.unsubscribe();

        assertThat(elsewhere).hasValue(0);
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
