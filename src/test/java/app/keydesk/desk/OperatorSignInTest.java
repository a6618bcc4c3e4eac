package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.Audit.Filter;
import app.keydesk.cache.Audit.Line;
import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.sqlite.PinCost;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.cache.sqlite.SqliteOperators;
import app.keydesk.desk.SignIn.Approval;
import app.keydesk.desk.SignIn.Outcome;
import app.keydesk.desk.SignIn.State;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorSignInTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-10T12:00:00Z"), ZoneOffset.UTC);
    private static final char[] ADMIN_PIN = "730592".toCharArray();
    private static final char[] PIN = "4927".toCharArray();
    private static final char[] WRONG = "0000".toCharArray();

    @TempDir
    private Path folder;

    private SqliteOperators operators;
    private SqliteAudit audit;
    private OperatorSignIn signIn;

    @BeforeEach
    void aDeskWithoutOperators() {
        FieldCipher cipher = AesFieldCipher.ofKey(new byte[32]);
        operators = SqliteOperators.open(folder.resolve("operators.db"), cipher, CLOCK, new PinCost(64, 1))
                .store();
        audit = SqliteAudit.open(
                        folder.resolve("audit.db"), folder.resolve("audit.head"), cipher, CLOCK, () -> ZoneOffset.UTC)
                .store();
        signIn = OperatorSignIn.locked(operators, audit);
    }

    @AfterEach
    void close() {
        operators.close();
        audit.close();
    }

    private Operator administrator() {
        return ((Outcome.SignedIn) signIn.createFirst("Lee", ADMIN_PIN)).operator();
    }

    private Operator frontDesk() {
        return operators.add("Kim", Role.FRONT_DESK, PIN);
    }

    private List<String> actions() {
        return audit.lines(Filter.ALL, 0, 99).reversed().stream()
                .map(Line::action)
                .toList();
    }

    @Test
    void theFirstStartMakesAnAdministrator() {
        assertThat(signIn.state()).isEqualTo(new State.FirstStart());
        assertThat(signIn.createFirst("Lee", "1234".toCharArray())).isInstanceOf(Outcome.WeakPin.class);

        Operator lee = administrator();

        assertThat(signIn.state()).isEqualTo(new State.SignedIn(lee));
        assertThat(lee.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(OperatorSignIn.locked(operators, audit).state()).isEqualTo(new State.Locked(null));
    }

    @Test
    void aLockedDeskAllowsNothingAndOffersWhoWasThere() {
        Operator lee = administrator();

        signIn.lock();

        assertThat(signIn.state()).isEqualTo(new State.Locked(lee));
        assertThat(Permission.values()).noneMatch(signIn::may);
    }

    @Test
    void anotherOperatorTakesOverAtOnce() {
        administrator();
        Operator kim = frontDesk();
        List<State> seen = new ArrayList<>();
        var registration = signIn.onState(seen::add);

        assertThat(signIn.signIn(kim.id(), PIN)).isEqualTo(new Outcome.SignedIn(kim));
        registration.close();
        signIn.lock();

        assertThat(seen).containsExactly(new State.SignedIn(kim));
        assertThat(signIn.may(Permission.ISSUE_KEY)).isFalse();
    }

    @Test
    void aWrongPinLetsNobodyInAndStandsInTheAuditTrail() {
        Operator kim = frontDesk();
        OperatorSignIn desk = OperatorSignIn.locked(operators, audit);

        assertThat(desk.signIn(kim.id(), WRONG)).isEqualTo(new Outcome.WrongPin(4));
        for (int wrong = 0; wrong < 3; wrong++) {
            desk.signIn(kim.id(), WRONG);
        }
        assertThat(desk.signIn(kim.id(), WRONG))
                .isEqualTo(new Outcome.LockedOut(CLOCK.instant().plusSeconds(30)));

        assertThat(desk.state()).isEqualTo(new State.Locked(null));
        assertThat(actions())
                .containsExactly(
                        "sign-in.failed", "sign-in.failed", "sign-in.failed", "sign-in.failed", "sign-in.locked-out");
    }

    @Test
    void aSupervisorApprovesOneActionOnce() {
        Operator lee = administrator();
        Operator kim = frontDesk();
        signIn.signIn(kim.id(), PIN);
        assertThat(signIn.may(Permission.OVERRIDE_LIVE_STAY)).isFalse();

        Approval approval = signIn.approve(Permission.OVERRIDE_LIVE_STAY, lee.id(), ADMIN_PIN, "guest moved in early");

        Permit permit = ((Approval.Granted) approval).permit();
        assertThat(permit.by()).isEqualTo(lee);
        assertThat(permit.spendOn(Permission.REMOVE_GUEST)).isFalse();
        assertThat(permit.spendOn(Permission.OVERRIDE_LIVE_STAY)).isTrue();
        assertThat(permit.spendOn(Permission.OVERRIDE_LIVE_STAY)).isFalse();
        assertThat(signIn.state()).isEqualTo(new State.SignedIn(kim));
        Line line = audit.lines(Filter.ALL, 0, 1).getFirst();
        assertThat(line.operator()).isEqualTo("Lee");
        assertThat(line.reason()).isEqualTo("guest moved in early");
        assertThat(line.guest()).as("both names").isEqualTo("Kim");
    }

    @Test
    void whoMayNotDoItCannotApproveIt() {
        Operator kim = frontDesk();

        assertThat(signIn.approve(Permission.REMOVE_GUEST, kim.id(), PIN, null)).isEqualTo(new Approval.NotTheirs());
        assertThat(signIn.approve(Permission.REMOVE_GUEST, kim.id(), WRONG, null))
                .isEqualTo(new Approval.WrongPin(4));
        assertThat(actions()).containsExactly("approval.refused", "approval.failed");
    }

    @Test
    void theDemoDeskAsksNobody() {
        var demo =
                OperatorSignIn.demo(operators, audit, new Operator(frontDesk().id(), "Demo", Role.ADMINISTRATOR));

        assertThat(Permission.values()).allMatch(demo::may);
    }

    @Test
    void onlyAnAdministratorManagesTheStaff() {
        Operator lee = administrator();
        var staff = new Staff(operators, signIn, audit);
        Operator kim = ((Staff.Outcome.Done) staff.add("Kim", Role.FRONT_DESK, PIN)).operator();
        assertThat(staff.add("Bo", Role.SUPERVISOR, PIN)).isInstanceOf(Staff.Outcome.WeakPin.class);
        assertThat(staff.changePin(kim, "8350".toCharArray())).isEqualTo(new Staff.Outcome.Done(kim));

        signIn.signIn(kim.id(), "8350".toCharArray());
        assertThat(staff.remove(lee)).isEqualTo(new Staff.Outcome.NotPermitted());

        signIn.signIn(lee.id(), ADMIN_PIN);
        assertThat(staff.remove(kim)).isEqualTo(new Staff.Outcome.Done(kim));
        assertThat(actions()).contains("operator.first", "operator.add", "operator.pin", "operator.remove");
    }

    @Test
    void thereIsAlwaysAnAdministrator() {
        Operator lee = administrator();
        var staff = new Staff(operators, signIn, audit);

        assertThat(staff.remove(lee)).isEqualTo(new Staff.Outcome.LastAdministrator());
        assertThat(staff.change(new Operator(lee.id(), "Lee", Role.SUPERVISOR)))
                .isEqualTo(new Staff.Outcome.LastAdministrator());
        assertThat(staff.change(new Operator(lee.id(), "Leigh", Role.ADMINISTRATOR)))
                .isInstanceOf(Staff.Outcome.Done.class);
    }
}
