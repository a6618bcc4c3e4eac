package app.keydesk.desk;

import static app.keydesk.desk.Progress.NONE;
import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.desk.GroupIssuing.Group;
import app.keydesk.desk.GroupIssuing.GroupKey;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.http.SeamConnector;
import app.keydesk.testing.FaultProxy;
import app.keydesk.testing.FaultProxy.Held;
import app.keydesk.testing.MovedClock;
import app.keydesk.testing.TestTime;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key was sent, no answer came, the looks found nothing, and it was sent again; then the first send comes to Seam after
 * all. One live key must remain: the one that the journal names and the guest has.
 */
class LateSendTest {
    private static final String CREATE = "/acs/credentials/create";

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private final SeamConnector connector = new SeamConnector("test", clock);
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Runnable onceMade = () -> {};
    private DemoHotel hotel;
    private FaultProxy wire;
    private SeamGateway truth;
    private TestDesk desk;
    private EntranceId room;

    @BeforeEach
    void open() throws IOException {
        Duration quick = Duration.ofMillis(5);
        hotel = DemoHotel.start(
                TestTime.hotel(null).withRooms(20).withDelays(new DemoHotelOptions.Delays(quick, quick, quick, quick)));
        wire = new FaultProxy(hotel.endpoint(), 1, 0);
        truth = connector.connect(hotel.endpoint(), hotel.apiKey());
        desk = new TestDesk(
                        folder,
                        watched(connector.connect(wire.endpoint(), hotel.apiKey())),
                        clock,
                        TestDesk.quick(Duration.ofMinutes(1)))
                .synced();
        room = desk.desk.board().rooms().stream()
                .filter(tile -> tile.phoneKeys() + tile.cardKeys() == 0)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @AfterEach
    void close() {
        desk.close();
        wire.close();
        hotel.close();
        connector.close();
    }

    @Test
    void aFirstKeyWhoseFirstSendArrivesRightAfterTheSecondIsTheOneThatLives() {
        Held first = wire.hold(CREATE);

        IssueOutcome outcome = desk.desk.issuing().issue(phone(someone("Ada Sample"), override()), arriving(first));

        assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
        assertThat(live()).containsExactly(((IssueOutcome.Issued) outcome).key().id());
        assertThat(live()).containsExactly(inTheJournal());
    }

    @Test
    void aFurtherKeyWhoseFirstSendArrivesRightAfterTheSecondEndsNobodyElses() {
        Credential ada = issue("Ada Sample", override());
        Held first = wire.hold(CREATE);

        IssueOutcome outcome =
                desk.desk.issuing().issue(phone(someone("Ben Sample"), beside(ada.id())), arriving(first));

        CredentialId ben = ((IssueOutcome.Issued) outcome).key().id();
        assertThat(live()).containsExactlyInAnyOrder(ada.id(), ben);
        assertThat(inTheJournal()).isEqualTo(ben);
    }

    @Test
    void aFirstSendThatArrivesAfterTheGuestHasLeftTheDeskIsTheKeyThatTheJournalNames() {
        Held first = wire.hold(CREATE);
        issue("Ada Sample", override());

        first.arrive();
        desk.synced();

        Awaitility.await().until(() -> live().equals(List.of(inTheJournal())));
        assertThat(desk.desk.toDos().open()).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        desk.synced();
        Awaitility.await().until(() -> newest().state() == IntentState.DONE);
    }

    @Test
    void aCardBesideAnotherStaysTheOneInTheHandAndTheLateOneIsStopped() {
        Credential ada = issue("Ada Sample", override());
        Held first = wire.hold(CREATE);
        IssueOutcome outcome =
                desk.desk.issuing().issue(desk.card(someone("Ben Sample"), room, beside(ada.id()), encoder()), NONE);
        CredentialId ben = ((IssueOutcome.Issued) outcome).key().id();

        first.arrive();
        desk.synced();

        Awaitility.await().until(() -> live().size() == 2);
        assertThat(live()).containsExactlyInAnyOrder(ada.id(), ben);
        assertThat(inTheJournal()).isEqualTo(ben);
    }

    @Test
    void aCardThatTheLateSendEndedIsToBeWrittenAnew() {
        Held first = wire.hold(CREATE);
        desk.desk.issuing().issue(desk.card(someone("Ada Sample"), room, override(), encoder()), NONE);

        first.arrive();
        desk.synced();

        Awaitility.await().until(() -> !desk.desk.toDos().open().isEmpty());
        ToDoList.ToDo card = desk.desk.toDos().open().getFirst();
        assertThat(card.action()).isEqualTo(ToDoList.Action.WRITE_CARD);
        assertThat(desk.desk.toDos().act(card.work(), NONE)).isInstanceOf(WorkOutcome.Done.class);
        assertThat(live()).containsExactly(inTheJournal());
        assertThat(keys()).filteredOn(key -> live().contains(key.id())).allMatch(Credential::isIssued);
    }

    @Test
    void whereNothingArrivesLateNobodyHasAnythingToDoAndTheWorkEnds() {
        Held first = wire.hold(CREATE);
        Credential ada = issue("Ada Sample", override());
        desk.synced();

        assertThat(first).isNotNull();
        assertThat(desk.desk.toDos().open()).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        desk.synced();
        Awaitility.await().until(() -> newest().state() == IntentState.DONE);
        assertThat(live()).containsExactly(ada.id());
    }

    @Test
    void aSecondCardOfTheSameGuestThatIsJustBeingMadeIsNotTakenForTheLateOne() {
        Credential ada = issue("Ada Sample", override());
        wire.hold(CREATE);
        KeyRequest card = desk.card(someone("Ben Sample"), room, beside(ada.id()), encoder());
        Credential first = issue(card);
        onceMade = () -> {
            int before = looks.get();
            desk.synced();
            Awaitility.await().until(() -> looks.get() > before);
        };

        Credential second = issue(ofGuest(card, first));
        desk.synced();

        assertThat(live()).containsExactlyInAnyOrder(ada.id(), first.id(), second.id());
    }

    @Test
    void theOthersOfAGroupWhoseKeysTheLateFirstOneEndedGetTheirsAnew() {
        Held first = wire.hold(CREATE);
        Group group = new Group(
                List.of(
                        new GroupKey(someone("Ada Sample"), List.of(room), Medium.PHONE, null),
                        new GroupKey(someone("Ben Sample"), List.of(room), Medium.PHONE, null)),
                List.of(),
                desk.nights(2),
                CardFormat.RFID48,
                List.of());
        assertThat(desk.desk.groups().issue(group, NONE)).isInstanceOf(WorkOutcome.Done.class);

        first.arrive();
        assertThat(live()).hasSize(1);
        desk.synced();
        Awaitility.await().until(() -> {
            desk.synced();
            return live().size() == 2;
        });

        clock.forward(Duration.ofMinutes(2));
        desk.synced();
        Awaitility.await().until(() -> newest().state() == IntentState.DONE);
        assertThat(keys())
                .filteredOn(key -> live().contains(key.id()))
                .extracting(Credential::guestId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aGuestWhoWasStoppedGetsNoKeyByTheLateSend() {
        Held first = wire.hold(CREATE);
        Credential ada = issue("Ada Sample", override());
        desk.desk.stopping().stop(List.of(ada.id()), Stopping.Reason.MISTAKE, NONE);

        first.arrive();
        desk.synced();

        Awaitility.await().until(() -> live().isEmpty());
    }

    @Test
    void aGuestWhoWasRemovedLeavesNoWorkOpen() {
        wire.hold(CREATE);
        Credential ada = issue("Ada Sample", override());
        desk.desk.removing().remove(ada.guestId(), List.of(ada.id()), NONE);

        clock.forward(Duration.ofMinutes(2));
        desk.synced();

        Awaitility.await().until(() -> desk.parts.journal().unsettled().isEmpty());
    }

    /** The same key again, for the guest of the first. */
    private static KeyRequest ofGuest(KeyRequest request, Credential first) {
        return new KeyRequest(
                new GuestChoice.Known(first.guestId()),
                request.rooms(),
                request.commonDoors(),
                request.window(),
                request.medium(),
                request.encoderId(),
                request.cardFormat(),
                request.plan(),
                null);
    }

    /** Tells of each key when Seam has made it, before the desk hears of it. */
    private SeamGateway watched(SeamGateway seam) {
        return (SeamGateway) Proxy.newProxyInstance(
                SeamGateway.class.getClassLoader(), new Class<?>[] {SeamGateway.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(seam, arguments);
                        switch (method.getName()) {
                            case "createCredential" -> onceMade.run();
                            case "credentialsOf" -> looks.incrementAndGet();
                            default -> {
                                // nothing of it is asked
                            }
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The first send comes as soon as the second has its answer. */
    private static Progress arriving(Held first) {
        AtomicBoolean isArrived = new AtomicBoolean();
        return new Progress() {
            @Override
            public void at(Stage stage) {
                if (stage == Stage.ISSUED && isArrived.compareAndSet(false, true)) {
                    first.arrive();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private KeyRequest phone(GuestChoice guest, KeyPlan plan) {
        return desk.request(guest, List.of(room), Medium.PHONE, null, plan);
    }

    private Credential issue(String guest, KeyPlan plan) {
        return issue(phone(someone(guest), plan));
    }

    private Credential issue(KeyRequest request) {
        IssueOutcome outcome = desk.desk.issuing().issue(request, NONE);
        assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
        return ((IssueOutcome.Issued) outcome).key();
    }

    private EncoderId encoder() {
        return desk.desk.board().encoders().getFirst().id();
    }

    private List<CredentialId> live() {
        return keys().stream()
                .filter(key -> !key.isChild() && key.isLive(clock.instant()))
                .map(Credential::id)
                .toList();
    }

    private List<Credential> keys() {
        try {
            return truth.credentialsWithAccess(room, false);
        } catch (SeamException e) {
            throw new AssertionError(e.problem().toString(), e);
        }
    }

    /** The key that the newest work made, as the journal has it. */
    private CredentialId inTheJournal() {
        CredentialId key = newest().steps().stream()
                .filter(step -> step.name().equals("0.key"))
                .map(step -> new CredentialId(step.outcome().getOrDefault(KeyMaker.KEY, "none")))
                .findFirst()
                .orElseThrow();
        assertThat(desk.parts.journal().originOf(key)).isPresent();
        return key;
    }

    private Intent newest() {
        return desk.parts.journal().recent(1).getFirst();
    }
}
