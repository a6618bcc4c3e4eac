package app.keydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
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
    void whatIsNotOnTheScreenIsNotLookedAt() {
        AtomicInteger hidden = new AtomicInteger();
        Label seen = new Label();
        Label put = new Label();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            stage.setScene(new Scene(new HBox(seen, put)));
            Ticks.whileShown(seen, Duration.ofMillis(20), ticks::incrementAndGet);
            Ticks.whileShown(put, Duration.ofMillis(20), hidden::incrementAndGet);
        });
        await().until(() -> hidden.get() >= 2);

        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().setRoot(new HBox(seen)));
        int last = hidden.get();
        int before = ticks.get();
        await().until(() -> ticks.get() >= before + TICKS);
        assertThat(hidden).hasValue(last);
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
