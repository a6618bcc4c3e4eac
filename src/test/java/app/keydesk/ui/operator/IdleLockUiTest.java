package app.keydesk.ui.operator;

import static app.keydesk.testing.Fx.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.Typing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A desk that nobody touches locks itself after the minutes that are set, and on F9 at once. */
@ExtendWith(ApplicationExtension.class)
class IdleLockUiTest {
    private final AtomicInteger locked = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T22:00:00Z"));
    private final AtomicReference<Duration> after = new AtomicReference<>(Duration.ofMinutes(5));
    private IdleLock idle;

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new TextField());
        stage.setScene(scene);
        stage.show();
        idle = new IdleLock(locked::incrementAndGet, clock(), after::get);
    }

    @AfterEach
    void stop() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, idle::close);
    }

    @Test
    void nobodyForTheMinutesThatAreSetLocksAndLessDoesNot(FxRobot robot) {
        pass(Duration.ofMinutes(4));
        Typing.write(robot, "a");
        pass(Duration.ofMinutes(4));
        Typing.write(robot, "b");
        assertThat(locked).hasValue(0);

        pass(Duration.ofMinutes(5));

        await().until(() -> locked.get() == 1);
    }

    @Test
    void aShorterTimeThatIsSetHoldsAtOnce() {
        after.set(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));

        await().until(() -> locked.get() == 1);
    }

    @Test
    void theFirstTouchAfterTheTimeLocksAndIsNotTakenForSomebodyAtWork(FxRobot robot) {
        pass(Duration.ofHours(8));

        Typing.write(robot, "x");

        assertThat(locked.get()).isPositive();
    }

    @Test
    void f9LocksAtOnce(FxRobot robot) {
        robot.push(KeyCode.F9);

        assertThat(locked).hasValue(1);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
