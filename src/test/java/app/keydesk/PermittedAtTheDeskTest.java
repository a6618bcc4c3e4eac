package app.keydesk;

import static app.keydesk.demo.DemoHotelOptions.Delays.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.desk.AuditBook.Format;
import app.keydesk.desk.AuditBook.Line;
import app.keydesk.desk.AuditBook.Query;
import app.keydesk.desk.NotPermittedException;
import app.keydesk.desk.Permission;
import app.keydesk.desk.SignIn;
import app.keydesk.desk.Staff;
import app.keydesk.desk.setup.DeskSetup;
import app.keydesk.desk.setup.Setup;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Role;
import app.keydesk.local.DataFolder;
import app.keydesk.testing.TestTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role at what the whole app guards, beside the use cases of {@code PermittedActionsTest}: the real files, signed in. */
class PermittedAtTheDeskTest {
    private static final String PIN = "482913";

    @TempDir
    static Path folder;

    private static DemoHotel hotel;
    private static Keydesk keydesk;
    private static HotelSession session;

    private enum Action {
        CHANGE_SETTINGS(Permission.CHANGE_SETTINGS) {
            @Override
            void run() throws IOException {
                var setup = keydesk.setup(session);
                setup.save(setup.now()
                        .withDesk(setup.now().desk().withScale(100 + 25 * (1 + (int) (System.nanoTime() % 3)))));
            }
        },
        LEAVE_THE_HOTEL(Permission.CONNECT_HOTEL) {
            @Override
            void run() throws IOException {
                keydesk.disconnect();
            }
        },
        ADD_AN_OPERATOR(Permission.MANAGE_OPERATORS) {
            @Override
            void run() {
                String name = "New " + System.nanoTime();
                if (session.staff().add(name, Role.FRONT_DESK, PIN.toCharArray())
                        instanceof Staff.Outcome.NotPermitted) {
                    throw new NotPermittedException(new Problem.NotPermitted("MANAGE_OPERATORS"));
                }
            }
        },
        TAKE_OUT_WHAT_IS_HELD_ON_A_GUEST(Permission.EXPORT_GUEST) {
            @Override
            void run() {
                AcsUserId guest = session.frontDesk().board().rooms().stream()
                        .flatMap(tile -> session.frontDesk().board().room(tile.id()).stream())
                        .flatMap(room -> room.liveKeys().stream())
                        .map(key -> key.credential().guestId())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
                assertThat(session.heldData().of(guest).file()).contains(guest.value());
            }
        },
        TAKE_OUT_THE_AUDIT_TRAIL(Permission.EXPORT_AUDIT) {
            @Override
            void run() throws IOException {
                Path file = folder.resolve("audit.csv");
                session.auditBook().exportTo(file, Format.CSV, Query.ALL);
                assertThat(file).isNotEmptyFile();
                Files.delete(file);
            }
        };

        private final Permission permission;

        Action(Permission permission) {
            this.permission = permission;
        }

        abstract void run() throws IOException;
    }

    @BeforeAll
    static void open() throws Exception {
        hotel = DemoHotel.start(TestTime.hotel(null).withRooms(20).withDelays(NONE));
        var environment = Map.of("SEAM_ENDPOINT", hotel.endpoint(), "SEAM_API_KEY", hotel.apiKey());
        keydesk = new Keydesk(new Launch(
                new DataFolder(folder.resolve("data")), environment, Clock.systemUTC(), "test", TestTime.DEMO));
        session = keydesk.open();
        session.signIn().createFirst("ADMINISTRATOR", PIN.toCharArray());
        session.staff().add("SUPERVISOR", Role.SUPERVISOR, PIN.toCharArray());
        session.staff().add("FRONT_DESK", Role.FRONT_DESK, PIN.toCharArray());
        assertThat(session.frontDesk().connection().reconcile().problem()).isNull();
    }

    @AfterAll
    static void close() {
        keydesk.close();
        hotel.close();
    }

    static Stream<Arguments> everyRoleAtEveryAction() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Action.values()).map(action -> Arguments.of(role, action)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAtEveryAction")
    void theAppRefusesWhatTheTableDoesNotGive(Role role, Action action) throws IOException {
        signIn(role);

        boolean isRefused = false;
        try {
            action.run();
        } catch (NotPermittedException e) {
            isRefused = true;
        }

        assertThat(isRefused).as(action + " by " + role).isEqualTo(!action.permission.isGivenTo(role));
    }

    @Test
    void aChangedSettingStandsInTheAuditTrailWithWhoChangedIt() throws IOException {
        signIn(Role.ADMINISTRATOR);
        DeskSetup setup = keydesk.setup(session);
        Setup now = setup.now();

        setup.save(now.withDesk(now.desk().withScale(now.desk().scalePercent() == 110 ? 120 : 110)));

        Line newest = session.auditBook().lines(Query.ALL, 1).getFirst();
        assertThat(newest.action()).isEqualTo("settings.change");
        assertThat(newest.operator()).isEqualTo("ADMINISTRATOR");
        assertThat(newest.details()).containsValue("desk.scale");
    }

    @Test
    void leavingTheHotelStandsInTheAuditTrail() throws IOException {
        signIn(Role.ADMINISTRATOR);

        keydesk.disconnect();

        assertThat(session.auditBook().lines(Query.ALL, 1).getFirst().action()).isEqualTo("hotel.leave");
    }

    private static void signIn(Role role) {
        SignIn signIn = session.signIn();
        Operator who = signIn.operators().stream()
                .filter(operator -> operator.name().equals(role.name()))
                .findFirst()
                .orElseThrow();
        signIn.lock();
        assertThat(Objects.requireNonNull(signIn.signIn(who.id(), PIN.toCharArray())))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }
}
