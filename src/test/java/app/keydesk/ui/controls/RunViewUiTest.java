package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A fast hand at the encoder: Enter is for the next card, however early it comes. */
@ExtendWith(ApplicationExtension.class)
class RunViewUiTest {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final RunViewModel model = new RunViewModel(new Work(background, Platform::runLater));
    private final CountDownLatch firstIsWritten = new CountDownLatch(1);
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        Texts texts = Texts.english(RunView.class);
        RunView run = new RunView(model, texts, new SimpleStringProperty("Front desk 1"));
        stage.setScene(new Scene(new VBox(run, new Button("Below")), 480, 200));
        stage.show();
    }

    @AfterEach
    void stop() {
        firstIsWritten.countDown();
        cancel();
        background.shutdownNow();
    }

    @Test
    void anEarlyEnterBetweenTwoCardsNeitherCancelsNorPressesAnythingElse(FxRobot robot) {
        robot.interact(() -> model.run(
                progress -> {
                    boolean isThere = progress.awaitNextCard(2, 3);
                    await(firstIsWritten);
                    return isThere && progress.awaitNextCard(3, 3);
                },
                done -> {},
                failed -> {}));
        waitForCard(robot, 2);

        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ENTER).push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.cancellingProperty().get()).isFalse();
        assertThat(stage.getScene().getFocusOwner()).isNotInstanceOf(Button.class);
        firstIsWritten.countDown();
        waitForCard(robot, 3);
        assertThat(robot.lookup("#run-next-card").queryButton().isFocused()).isTrue();
    }

    @Test
    void whoeverCancelsStaysThereAndPressesNothingElse(FxRobot robot) {
        robot.interact(() -> model.run(
                progress -> {
                    await(firstIsWritten);
                    return true;
                },
                done -> {},
                failed -> {}));

        robot.clickOn("#run-cancel").push(KeyCode.ENTER);

        assertThat(model.cancellingProperty().get()).isTrue();
        assertThat(stage.getScene().getFocusOwner()).isNotInstanceOf(Button.class);
    }

    private void waitForCard(FxRobot robot, int number) {
        Awaitility.await()
                .until(() -> model.nextCardProperty().get() == number
                        && robot.lookup("#run-next-card").queryButton().isFocused());
    }

    private void cancel() {
        Platform.runLater(model::cancel);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
