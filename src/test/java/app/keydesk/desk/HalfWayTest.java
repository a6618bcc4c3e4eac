package app.keydesk.desk;

import static app.keydesk.desk.Progress.NONE;
import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.StayWindow;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway.NewCredential;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The network goes, or somebody else acts, while a key is half made: what is told stays true, and nothing is lost. */
class HalfWayTest extends AtPaperHotel {
    private static final EntranceId ROOM = new EntranceId("r101");
    private static final EntranceId OTHER = new EntranceId("r109");

    @Test
    void aNewKeyWhoseOldOneCannotBeLookedAtIsNotToldToHaveFailed() {
        Credential old = issue("Ada Sample", override());
        onceAKeyIsMade("credential", Fault.OFFLINE);

        assertThat(revise(old, ROOM)).isInstanceOf(WorkOutcome.InPart.class);
        assertThat(newest().state()).isEqualTo(IntentState.OPEN);

        goOnline();
        assertThat(newest().state()).isEqualTo(IntentState.DONE);
        assertThat(hotel.live(ROOM)).hasSize(1).noneMatch(key -> key.id().equals(old.id()));
    }

    @Test
    void anOldKeyThatCouldNotBeStoppedIsStoppedLater() {
        Credential old = issue("Ada Sample", override());
        onceAKeyIsMade("deleteCredential", Fault.OFFLINE);

        assertThat(revise(old, OTHER)).isInstanceOf(WorkOutcome.InPart.class);
        assertThat(hotel.live(ROOM)).hasSize(1);

        goOnline();
        assertThat(hotel.live(ROOM)).isEmpty();
        assertThat(hotel.live(OTHER)).hasSize(1);
    }

    @Test
    void aDeskThatDiedBeforeItStoppedTheOldKeyStopsItAtItsNextStart() {
        Credential old = issue("Ada Sample", override());
        onceAKeyIsMade("credential", Fault.CRASH_BEFORE);
        assertThatThrownBy(() -> revise(old, OTHER)).isInstanceOf(FaultySeam.Killed.class);

        restart(toDos -> {});

        assertThat(hotel.live(ROOM)).isEmpty();
        assertThat(hotel.live(OTHER)).hasSize(1);
    }

    @Test
    void aCardThatWasWrittenStaysWrittenThoughItsKeyCannotBeReadAgain() {
        seam.plan(method -> method.equals("credential") ? Fault.OFFLINE : Fault.NONE);

        IssueOutcome outcome =
                desk.desk.issuing().issue(desk.card(someone("Ada Sample"), ROOM, override(), PaperHotel.ENCODER), NONE);

        assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
        assertThat(newest().state()).isEqualTo(IntentState.DONE);
    }

    @Test
    void aKeyThatWasStoppedIsNotToldToLiveThoughItCannotBeReadAgain() {
        Credential key = issue("Ada Sample", override());
        seam.plan(method -> method.equals("credential") ? Fault.OFFLINE : Fault.NONE);

        WorkOutcome outcome = desk.desk.stopping().stop(List.of(key.id()), Stopping.Reason.MISTAKE, NONE);

        assertThat(outcome).isInstanceOf(WorkOutcome.Done.class);
        assertThat(newest().state()).isEqualTo(IntentState.DONE);
    }

    @Test
    void anOverrideThatNeverLeftIsNotSentByItselfHoursLater() {
        seam.plan(method -> method.equals("createCredential") ? Fault.CRASH_BEFORE : Fault.NONE);
        assertThatThrownBy(() -> issue("Ada Sample", override())).isInstanceOf(FaultySeam.Killed.class);
        clock.forward(Duration.ofHours(5));

        restart(toDos -> {});

        assertThat(desk.desk.toDos().settled()).as("what waits for a person").isEmpty();
        assertThat(hotel.allKeys()).isEmpty();
        assertThat(desk.desk.toDos().open())
                .extracting(ToDoList.ToDo::action)
                .containsExactly(ToDoList.Action.ASK_OVERRIDE);
    }

    @Test
    void theListGrowsAsSoonAsNoAnswerCame() {
        seam.plan(method -> switch (method) {
            case "createCredential", "credentialsOf" -> Fault.LOST_BEFORE;
            default -> Fault.NONE;
        });
        List<Integer> told = new CopyOnWriteArrayList<>();
        desk.desk.toDos().onChange(() -> told.add(desk.desk.toDos().open().size()));

        IssueOutcome outcome = desk.desk.issuing().issue(desk.phoneKey(someone("Ada Sample"), ROOM, override()), NONE);

        assertThat(outcome).isInstanceOf(IssueOutcome.Uncertain.class);
        assertThat(told).last().isEqualTo(1);
    }

    @Test
    void whatBecameOfTheKeyIsKnownAsSoonAsTheListIsToldSo() {
        seam.plan(method -> switch (method) {
            case "createCredential", "credentialsOf" -> Fault.LOST_BEFORE;
            default -> Fault.NONE;
        });
        IssueOutcome.Uncertain outcome = (IssueOutcome.Uncertain)
                desk.desk.issuing().issue(desk.phoneKey(someone("Ada Sample"), ROOM, override()), NONE);
        assertThat(desk.desk.toDos().fate(outcome.work())).isEqualTo(ToDoList.Fate.OPEN);
        List<ToDoList.Fate> told = new CopyOnWriteArrayList<>();
        desk.desk.toDos().onChange(() -> told.add(desk.desk.toDos().fate(outcome.work())));

        goOnline();

        Awaitility.await().until(() -> told.contains(ToDoList.Fate.DONE));
    }

    @Test
    void workThatSettledItselfIsNotTakenOffTheListAnyMore() {
        seam.plan(method -> switch (method) {
            case "createCredential", "credentialsOf" -> Fault.LOST_BEFORE;
            default -> Fault.NONE;
        });
        desk.desk.issuing().issue(desk.phoneKey(someone("Ada Sample"), ROOM, override()), NONE);
        WorkId work = desk.desk.toDos().open().getFirst().work();
        goOnline();

        desk.desk.toDos().dismiss(work);

        assertThat(newest().state()).isEqualTo(IntentState.DONE);
    }

    @Test
    void aKeyThatThePersonStoppedIsNotMadeWhenItsNewGuestCouldNotBeTakenBackAtOnce() {
        seam.plan(method -> method.equals("credentialsOf") ? Fault.OFFLINE : Fault.NONE);

        IssueOutcome outcome = desk.desk
                .issuing()
                .issue(
                        desk.phoneKey(someone("Ada Sample"), ROOM, override()),
                        stoppedWhen(() -> seam.calls().contains("createIdentity")));
        assertThat(outcome).isInstanceOf(IssueOutcome.Uncertain.class);

        goOnline();
        assertThat(hotel.allKeys()).isEmpty();
        assertThat(hotel.allGuests()).isEmpty();
        assertThat(newest().state()).isEqualTo(IntentState.CANCELLED);
    }

    @Test
    void aCompanionWhoseKeyThisDeskMadeMeanwhileIsNotLockedOutUnseen() {
        Credential ada = issue("Ada Sample", override());

        IssueOutcome outcome = desk.desk
                .issuing()
                .issue(
                        desk.phoneKey(someone("Cleo Sample"), ROOM, override(ada.id())),
                        at(Progress.Stage.CREATING_KEY, () -> issue("Ben Sample", beside(ada.id()))));

        assertThat(outcome).isInstanceOf(IssueOutcome.RoomChanged.class);
        assertThat(hotel.live(ROOM)).hasSize(2);
    }

    @Test
    void aFirstSendThatArrivedAfterAllIsStoppedLaterWhereThatFailsAtFirst() {
        Credential ada = issue("Ada Sample", override());
        Credential ben = issue("Ben Sample", beside(ada.id()));
        KeyRequest request = desk.phoneKey(new GuestChoice.Known(ben.guestId()), ROOM, beside(ada.id()));
        AtomicInteger sends = new AtomicInteger();
        seam.plan(method -> switch (method) {
            case "createCredential" -> sends.incrementAndGet() == 1 ? Fault.LOST_BEFORE : afterTheFirst(request, ben);
            case "deleteCredential" -> Fault.OFFLINE;
            default -> Fault.NONE;
        });

        assertThat(desk.desk.issuing().issue(request, NONE)).isInstanceOf(IssueOutcome.Uncertain.class);
        assertThat(newest().state()).isEqualTo(IntentState.OPEN);

        goOnline();
        assertThat(newest().state()).isEqualTo(IntentState.DONE);
        assertThat(hotel.live(ROOM)).hasSize(2);
        assertThat(hotel.allKeys())
                .allMatch(key -> desk.parts.journal().originOf(key.id()).isPresent());
    }

    @Test
    void workThatAPersonTookUpAtOnceIsNotDoneTwice() {
        seam.next("createCredential", Fault.CRASH_AFTER);
        assertThatThrownBy(() -> desk.desk
                        .issuing()
                        .issue(desk.card(someone("Ada Sample"), ROOM, override(), PaperHotel.ENCODER), NONE))
                .isInstanceOf(FaultySeam.Killed.class);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch atTheEncoder = new CountDownLatch(1);
        CompletableFuture<WorkOutcome> first = new CompletableFuture<>();
        AtomicBoolean isTaken = new AtomicBoolean();

        restart(toDos -> {
            if (!toDos.open().isEmpty() && isTaken.compareAndSet(false, true)) {
                seam.plan(method -> {
                    if (method.equals("encode") && atTheEncoder.getCount() > 0) {
                        atTheEncoder.countDown();
                        await(written);
                    }
                    return Fault.NONE;
                });
                WorkId work = toDos.open().getFirst().work();
                first.completeAsync(() -> toDos.act(work, NONE));
                await(atTheEncoder);
            }
        });
        await(atTheEncoder);
        WorkOutcome second = desk.desk.toDos().act(new WorkId(newest().id().value()), NONE);
        written.countDown();

        assertThat(first.join()).isInstanceOf(WorkOutcome.Done.class);
        assertThat(second).isEqualTo(WorkOutcomes.TAKEN);
        assertThat(seam.calls()).containsOnlyOnce("encode");
    }

    private static void await(CountDownLatch latch) {
        Awaitility.await().until(() -> latch.getCount() == 0);
    }

    private Credential issue(String guest, KeyPlan plan) {
        return ((IssueOutcome.Issued) desk.desk.issuing().issue(desk.phoneKey(someone(guest), ROOM, plan), NONE)).key();
    }

    private WorkOutcome revise(Credential key, EntranceId room) {
        return desk.desk
                .revising()
                .revise(
                        new Revising.Revision(
                                key.id(),
                                new StayWindow(key.startsAt(), key.endsAt().plus(Duration.ofDays(1))),
                                List.of(room),
                                List.of(),
                                null,
                                CardFormat.RFID48,
                                List.of(),
                                List.of(key.id())),
                        NONE);
    }

    /** The first send, thought lost, comes to Seam right before the second. */
    private Fault afterTheFirst(KeyRequest request, Credential owner) {
        List<EntranceId> doors = new ArrayList<>(request.rooms());
        doors.addAll(request.commonDoors());
        try {
            hotel.createCredential(new NewCredential(
                    PaperHotel.SYSTEM,
                    owner.guestId(),
                    null,
                    request.medium(),
                    PaperHotel.MANAGER,
                    doors,
                    request.window(),
                    request.cardFormat(),
                    request.plan()));
        } catch (SeamException e) {
            throw new IllegalStateException(e);
        }
        return Fault.NONE;
    }

    private void onceAKeyIsMade(String method, Fault fault) {
        seam.plan(called -> {
            if (called.equals("createCredential")) {
                seam.plan(later -> later.equals(method) ? fault : Fault.NONE);
            }
            return Fault.NONE;
        });
    }

    private static Progress stoppedWhen(BooleanSupplier isStopped) {
        return new Progress() {
            @Override
            public void at(Stage stage) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return isStopped.getAsBoolean();
            }
        };
    }

    private static Progress at(Progress.Stage wanted, Runnable act) {
        return new Progress() {
            @Override
            public void at(Stage stage) {
                if (stage == wanted) {
                    act.run();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private Intent newest() {
        return desk.parts.journal().recent(1).getFirst();
    }

    private void goOnline() {
        seam.plan(method -> Fault.NONE);
        desk.desk.connection().reconcile();
        awaitSettled();
    }

    private void awaitSettled() {
        Awaitility.await()
                .until(() -> desk.parts.journal().unsettled().stream()
                        .noneMatch(intent -> intent.state() == IntentState.OPEN));
    }

    /** @param watcher of the to-do list */
    private void restart(Consumer<ToDoList> watcher) {
        seam.plan(method -> Fault.NONE);
        desk.close();
        desk = new TestDesk(folder, seam.gateway(), clock);
        ToDoList toDos = desk.desk.toDos();
        toDos.onChange(() -> watcher.accept(toDos));
        desk.open.start();
        awaitSettled();
    }
}
