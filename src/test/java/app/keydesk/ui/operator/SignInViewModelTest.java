package app.keydesk.ui.operator;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.sqlite.PinCost;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.cache.sqlite.SqliteOperators;
import app.keydesk.desk.OperatorSignIn;
import app.keydesk.desk.Permission;
import app.keydesk.desk.Permit;
import app.keydesk.desk.SignIn;
import app.keydesk.desk.SignIn.State;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.Role;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInViewModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final String ADMIN_PIN = "493817";

    @TempDir
    Path folder;

    private final Work work = new Work(Runnable::run, Runnable::run);
    private SqliteOperators operators;
    private SqliteAudit audit;
    private SignIn signIn;
    private Words words;
    private SignInViewModel model;

    @BeforeEach
    void open() {
        AesFieldCipher cipher = AesFieldCipher.ofKey(new byte[32]);
        Clock clock = Clock.systemUTC();
        operators = SqliteOperators.open(folder.resolve("operators.db"), cipher, clock, new PinCost(64, 1))
                .store();
        audit = SqliteAudit.open(folder.resolve("audit.db"), folder.resolve("head"), cipher, clock, () -> ZONE)
                .store();
        signIn = OperatorSignIn.locked(operators, audit);
        Texts shared = Texts.english(ProblemTexts.class);
        words = new Words(Texts.english(SignInViewModel.class), shared, new ProblemTexts(shared), ZONE);
        model = new SignInViewModel(signIn, work, words);
    }

    @AfterEach
    void close() {
        model.close();
        operators.close();
        audit.close();
    }

    @Test
    void theFirstStartTakesAnAdministratorWithAGoodPinTypedTwice() {
        model.createFirst("Lee", ADMIN_PIN.toCharArray(), "493818".toCharArray());
        assertThat(model.saidProperty().get().text()).isEqualTo("The two PINs are not the same.");
        model.createFirst("Lee", "123456".toCharArray(), "123456".toCharArray());
        assertThat(model.saidProperty().get().text()).startsWith("This PIN is too easy");
        assertThat(model.stateProperty().get()).isInstanceOf(State.FirstStart.class);

        model.createFirst("Lee", ADMIN_PIN.toCharArray(), ADMIN_PIN.toCharArray());
        assertThat(model.stateProperty().get()).isInstanceOf(State.SignedIn.class);
    }

    @Test
    void wrongPinsLockOutAndTheTimeIsTold() {
        model.createFirst("Lee", ADMIN_PIN.toCharArray(), ADMIN_PIN.toCharArray());
        model.lock();
        model.signIn("Nobody", ADMIN_PIN.toCharArray());
        assertThat(model.saidProperty().get().text()).isEqualTo("Name or PIN is not right.");
        for (int tries = 0; tries < 5; tries++) {
            model.signIn("lee", "000001".toCharArray());
        }
        assertThat(model.saidProperty().get().text())
                .matches("Too many wrong PINs. Try again at \\d\\d:\\d\\d:\\d\\d\\.");
        assertThat(model.stateProperty().get()).isInstanceOf(State.Locked.class);
    }

    @Test
    void anApprovalNeedsAReasonAndIsRefusedByWhoeverClosesIt() {
        model.createFirst("Lee", ADMIN_PIN.toCharArray(), ADMIN_PIN.toCharArray());
        Operator lee = operators.all().getFirst();
        operators.add("Kim", Role.FRONT_DESK, "2580".toCharArray());
        ApprovalViewModel approvals = new ApprovalViewModel(signIn, work, words);

        CompletableFuture<Optional<Permit>> asked = asked(approvals);
        assertThat(approvals.approvers()).containsExactly(lee);
        approvals.approve(lee, ADMIN_PIN.toCharArray(), " ");
        assertThat(approvals.saidProperty().get().text()).isEqualTo("Please type a reason.");
        approvals.approve(lee, ADMIN_PIN.toCharArray(), "moved in early");
        assertThat(asked.join()).map(Permit::by).contains(lee);

        CompletableFuture<Optional<Permit>> again = asked(approvals);
        approvals.refuse();
        assertThat(again.join()).isEmpty();
    }

    private static CompletableFuture<Optional<Permit>> asked(ApprovalViewModel approvals) {
        CompletableFuture<Optional<Permit>> asked =
                CompletableFuture.supplyAsync(() -> approvals.ask(Permission.OVERRIDE_LIVE_STAY));
        Awaitility.await().until(() -> approvals.askedProperty().get() != null);
        return asked;
    }
}
