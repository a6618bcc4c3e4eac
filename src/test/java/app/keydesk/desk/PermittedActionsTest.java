package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.Audit;
import app.keydesk.cache.sqlite.PinCost;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.cache.sqlite.SqliteOperators;
import app.keydesk.desk.LostKeys.Renewal;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Operator;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The one table of permissions, tried through the use cases: every role at every action. */
class PermittedActionsTest {
    private static final CredentialId NO_KEY = new CredentialId("00000000-0000-4000-8000-000000000000");

    @TempDir
    static Path folder;

    private static ScenarioHotel hotel;
    private static SqliteOperators operators;
    private static SqliteAudit audit;
    private static final Map<Role, Authority> AUTHORITIES = new EnumMap<>(Role.class);
    private static Authority now = new NamedAuthority("Operator");

    /** Whoever the test puts at the desk. */
    private static final Authority AT_DESK = new Authority() {
        @Override
        public String operatorName() {
            return now.operatorName();
        }

        @Override
        public Optional<Problem> refusal(Permission permission) {
            return now.refusal(permission);
        }
    };

    @BeforeAll
    static void open() {
        AesFieldCipher cipher = AesFieldCipher.ofKey(new byte[32]);
        Clock clock = Clock.systemUTC();
        operators = SqliteOperators.open(folder.resolve("operators.db"), cipher, clock, new PinCost(64, 1))
                .store();
        audit = SqliteAudit.open(folder.resolve("audit.db"), folder.resolve("head"), cipher, clock, () -> TestDesk.ZONE)
                .store();
        for (Role role : Role.values()) {
            AUTHORITIES.put(role, new SignedInAuthority(signedIn(role), audit, Approver.NOBODY));
        }
        hotel = new ScenarioHotel(folder, 200, AT_DESK);
    }

    private static SignIn signedIn(Role role) {
        return OperatorSignIn.demo(operators, audit, new Operator(new OperatorId(role.name()), "Kim", role));
    }

    @AfterAll
    static void close() {
        hotel.close();
        operators.close();
        audit.close();
    }

    /** What somebody does at the desk; tells what it ended with. */
    private enum Action {
        NEW_STAY_IN_AN_EMPTY_ROOM(Permission.ISSUE_KEY) {
            @Override
            Object run() {
                return issue(override());
            }
        },
        NEW_STAY_OVER_A_LIVE_ONE(Permission.OVERRIDE_LIVE_STAY) {
            @Override
            Object run() {
                return issue(override(NO_KEY));
            }
        },
        NEW_STAY_OVER_A_LIVE_ONE_WHILE_OFFLINE(Permission.OVERRIDE_LIVE_STAY) {
            @Override
            Object run() {
                EntranceId room = hotel.vacantRooms(1).getFirst();
                return hotel.front.queue().queueIssue(hotel.desk.phoneKey(someone("Ana"), room, override(NO_KEY)));
            }
        },
        GROUP_OVER_A_LIVE_STAY(Permission.OVERRIDE_LIVE_STAY) {
            @Override
            Object run() {
                EntranceId room = hotel.vacantRooms(1).getFirst();
                var key = new GroupIssuing.GroupKey(someone("Ana"), List.of(room), Medium.PHONE, null);
                return hotel.front
                        .groups()
                        .issue(
                                new GroupIssuing.Group(
                                        List.of(key),
                                        List.of(),
                                        hotel.desk.nights(1),
                                        CardFormat.RFID48,
                                        List.of(NO_KEY)),
                                Progress.NONE);
            }
        },
        MOVE_OVER_A_LIVE_STAY(Permission.OVERRIDE_LIVE_STAY) {
            @Override
            Object run() {
                Credential key = aKey();
                var move = new Moving.Move(
                        key.guestEntranceIds().getFirst(),
                        hotel.vacantRooms(1).getFirst(),
                        new Moving.NewKeys(hotel.desk.nights(1), List.of(), CardFormat.RFID48, null),
                        List.of(new Moving.Mover(key.id(), Moving.Fate.MOVE)),
                        List.of(NO_KEY));
                return hotel.front.moving().move(move, Progress.NONE);
            }
        },
        STOP_A_KEY(Permission.STOP_KEY) {
            @Override
            Object run() {
                return hotel.front.stopping().stop(List.of(aKey().id()), Stopping.Reason.MISTAKE, Progress.NONE);
            }
        },
        NEW_KEYS_FOR_A_ROOM(Permission.NEW_KEYS_FOR_ROOM) {
            @Override
            Object run() {
                return renew(IdCheck.How.PHOTO_ID);
            }
        },
        NEW_KEYS_WITHOUT_AN_ID_CHECK(Permission.KEY_WITHOUT_ID_CHECK) {
            @Override
            Object run() {
                return renew(IdCheck.How.NOT_CHECKED);
            }
        },
        REMOVE_A_GUEST(Permission.REMOVE_GUEST) {
            @Override
            Object run() {
                Credential key = aKey();
                AcsUserId guest = key.guestId();
                return hotel.front.removing().remove(guest, List.of(key.id()), Progress.NONE);
            }
        },
        SEE_THE_AUDIT_TRAIL(Permission.SEE_AUDIT) {
            @Override
            Object run() {
                return new AuditBook(audit, AT_DESK, () -> TestDesk.ZONE).lines(AuditBook.Query.ALL, 1);
            }
        };

        private final Permission permission;

        Action(Permission permission) {
            this.permission = permission;
        }

        abstract Object run();

        static Object issue(app.keydesk.hotel.KeyPlan plan) {
            EntranceId room = hotel.vacantRooms(1).getFirst();
            return hotel.front.issuing().issue(hotel.desk.phoneKey(someone("Ana"), room, plan), Progress.NONE);
        }

        static Object renew(IdCheck.How how) {
            Credential key = aKey();
            return hotel.front
                    .lostKeys()
                    .renewRoom(
                            new Renewal(key.id(), List.of(), new IdCheck(how, "Kim"), null, List.of(key.id())),
                            Progress.NONE);
        }
    }

    /** Issued by somebody who may. */
    private static Credential aKey() {
        Authority before = now;
        now = new NamedAuthority("Operator");
        Credential key =
                hotel.issue(someone("Ana"), List.of(hotel.vacantRooms(1).getFirst()), Medium.PHONE, override());
        now = before;
        return key;
    }

    static Stream<Arguments> everyRoleAtEveryAction() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Action.values()).map(action -> Arguments.of(role, action)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAtEveryAction")
    void aUseCaseRefusesWhatTheTableDoesNotGive(Role role, Action action) {
        now = AUTHORITIES.get(role);
        Set<String> before = journal();
        boolean isRefused = isRefused(action);
        assertThat(isRefused).as(action + " by " + role).isEqualTo(!action.permission.isGivenTo(role));
        if (isRefused) {
            assertThat(audit.lines(Audit.Filter.ALL, 0, 1).getFirst().action()).isEqualTo("permission.refused");
            Set<String> begun = journal();
            begun.removeAll(before);
            assertThat(begun).as("work of the refused operator").isEmpty();
        }
    }

    private static boolean isRefused(Action action) {
        try {
            return switch (action.run()) {
                case IssueOutcome.NotIssued(Problem.NotPermitted _) -> true;
                case WorkOutcome.NotDone(Problem.NotPermitted _) -> true;
                case Removing.RemoveOutcome.NotRemoved(Problem.NotPermitted _) -> true;
                default -> false;
            };
        } catch (NotPermittedException e) {
            return true;
        }
    }

    /** Work under the name of the operators that are tried. */
    private static Set<String> journal() {
        List<String> ids = new ArrayList<>();
        hotel.desk.parts.journal().recent(1000).stream()
                .filter(intent -> intent.operator().equals("Kim"))
                .forEach(intent -> ids.add(intent.id().value()));
        return new HashSet<>(ids);
    }

    @Test
    void anApprovalLetsOneActionThroughAndNoSecond() {
        OperatorId lee =
                operators.add("Lee", Role.SUPERVISOR, "493817".toCharArray()).id();
        SignIn desk = signedIn(Role.FRONT_DESK);
        List<Permission> asked = new ArrayList<>();
        now = new SignedInAuthority(desk, audit, permission -> {
            asked.add(permission);
            return asked.size() > 1
                    ? Optional.empty()
                    : desk.approve(permission, lee, "493817".toCharArray(), "moved in early")
                                    instanceof SignIn.Approval.Granted granted
                            ? Optional.of(granted.permit())
                            : Optional.empty();
        });

        assertThat(isRefused(Action.NEW_STAY_OVER_A_LIVE_ONE)).isFalse();
        assertThat(isRefused(Action.NEW_STAY_OVER_A_LIVE_ONE)).isTrue();
        assertThat(asked).containsExactly(Permission.OVERRIDE_LIVE_STAY, Permission.OVERRIDE_LIVE_STAY);
    }
}
