package app.keydesk.ui.operator;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.sqlite.PinCost;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.cache.sqlite.SqliteOperators;
import app.keydesk.desk.OperatorSignIn;
import app.keydesk.desk.SignIn;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Role;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Work;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The locked desk, where one button alone is offered first. */
@ExtendWith(ApplicationExtension.class)
class LockUiTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    @TempDir
    private Path folder;

    private final StackPane root = new StackPane();
    private SqliteOperators operators;
    private SqliteAudit audit;

    @Start
    void start(Stage stage) {
        AesFieldCipher cipher = AesFieldCipher.ofKey(new byte[32]);
        Clock clock = Clock.systemUTC();
        operators = SqliteOperators.open(folder.resolve("operators.db"), cipher, clock, new PinCost(64, 1))
                .store();
        audit = SqliteAudit.open(folder.resolve("audit.db"), folder.resolve("head"), cipher, clock, () -> ZONE)
                .store();
        stage.setScene(new Scene(root, 600, 500));
        stage.show();
    }

    @AfterEach
    void stop() {
        operators.close();
        audit.close();
    }

    private void show(FxRobot robot, SignIn signIn) {
        robot.interact(() -> root.getChildren()
                .setAll(new LockView(
                        new SignInViewModel(
                                signIn,
                                new Work(Runnable::run, Runnable::run),
                                ScreenWords.of(SignInViewModel.class, ZONE)),
                        ScreenWords.of(LockView.class, ZONE).own())));
    }

    private static String primary(FxRobot robot) {
        return robot.lookup(".accent").queryAll().stream()
                .filter(Node::isVisible)
                .map(Node::getId)
                .reduce("", (one, other) -> one + other + " ");
    }

    @Test
    void theFirstStartOffersTheFirstAccount(FxRobot robot) {
        show(robot, OperatorSignIn.locked(operators, audit));

        assertThat(primary(robot)).isEqualTo("lock-enter ");
    }

    @Test
    void theLockedDemoHotelOffersToGoOnAndSigningInIsTheOtherWay(FxRobot robot) {
        SignIn demo =
                OperatorSignIn.demo(operators, audit, new Operator(new OperatorId("demo"), "Demo", Role.ADMINISTRATOR));
        demo.lock();
        show(robot, demo);

        assertThat(primary(robot)).isEqualTo("lock-go-on ");
        assertThat(robot.lookup("#lock-enter").tryQuery()).isPresent();
    }
}
