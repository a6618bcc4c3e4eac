package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.desk.Queue.Effect;
import app.keydesk.desk.Queue.Queued;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.testing.MovedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineQueueTest {
    private static final EntranceId ROOM = new EntranceId("r101");

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private final PaperHotel hotel = new PaperHotel(clock);
    private final FaultySeam seam = new FaultySeam(hotel);
    private TestDesk desk;
    private Credential ada;

    @BeforeEach
    void offlineWithOneGuest() {
        desk = new TestDesk(folder, seam.gateway(), clock).synced();
        IssueOutcome outcome =
                desk.desk.issuing().issue(desk.phoneKey(someone("Ada Sample"), ROOM, override()), Progress.NONE);
        ada = ((IssueOutcome.Issued) outcome).key();
        seam.plan(method -> Fault.OFFLINE);
        desk.desk.connection().reconcile();
        assertThat(desk.desk.connection().status().isOnline()).isFalse();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void stopsGoFirstSoThatNoStoppedKeyComesBack() {
        desk.desk.queue().queueIssue(desk.phoneKey(someone("Ben Sample"), ROOM, beside(ada.id())));
        desk.desk.queue().queueStop(List.of(ada.id()));

        goOnline();

        Awaitility.await().until(() -> hotel.live(ROOM).isEmpty());
        Awaitility.await().until(() -> desk.desk.queue().items().size() == 1);
        assertThat(desk.desk.queue().items().getFirst().effect()).isEqualTo(Effect.ASKS_AGAIN);
        assertThat(hotel.allKeys()).isEmpty();
    }

    @Test
    void aJoinerGoesByItself() {
        desk.desk.queue().queueIssue(desk.phoneKey(someone("Ben Sample"), ROOM, beside(ada.id())));
        assertThat(desk.desk.queue().items()).extracting(Queued::effect).containsExactly(Effect.ANOTHER_KEY);

        goOnline();

        Awaitility.await().until(() -> hotel.live(ROOM).size() == 2);
        assertThat(desk.desk.queue().items()).isEmpty();
    }

    @Test
    void anOldOverrideAsksAgainAndIsSentWhenConfirmed() {
        desk.desk.queue().queueIssue(desk.phoneKey(someone("Ben Sample"), ROOM, override(ada.id())));
        clock.forward(Duration.ofMinutes(11));

        goOnline();

        Awaitility.await().until(() -> desk.desk.toDos().open().size() == 1);
        Queued asking = desk.desk.queue().items().getFirst();
        assertThat(asking.effect()).isEqualTo(Effect.ASKS_AGAIN);
        assertThat(asking.losers()).extracting(KeyRow::guestName).containsExactly("Ada Sample");
        assertThat(hotel.live(ROOM)).extracting(Credential::id).containsExactly(ada.id());

        WorkOutcome sent = desk.desk.queue().confirm(asking.work(), List.of(ada.id()), Progress.NONE);

        assertThat(sent).isInstanceOf(WorkOutcome.Done.class);
        assertThat(hotel.live(ROOM)).singleElement().matches(key -> !key.id().equals(ada.id()));
    }

    @Test
    void anOverrideAsksAgainWhereANewerStayTookTheRoom() {
        desk.desk.queue().queueIssue(desk.phoneKey(someone("Ben Sample"), ROOM, override(ada.id())));
        try (TestDesk other = new TestDesk(folder.resolve("other"), hotel, clock).synced()) {
            other.desk.issuing().issue(other.phoneKey(someone("Eve Sample"), ROOM, override(ada.id())), Progress.NONE);
        }

        goOnline();

        Awaitility.await().until(() -> !desk.desk.toDos().open().isEmpty());
        assertThat(desk.desk.queue().items().getFirst().losers())
                .extracting(KeyRow::guestName)
                .containsExactly("Eve Sample");
        assertThat(hotel.live(ROOM)).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsNeverSent() {
        WorkId work = desk.desk.queue().queueIssue(desk.phoneKey(someone("Ben Sample"), ROOM, beside(ada.id())));
        assertThat(desk.desk.queue().cancel(work)).isTrue();

        goOnline();

        assertThat(desk.desk.queue().items()).isEmpty();
        assertThat(hotel.live(ROOM)).hasSize(1);
    }

    @Test
    void whatWasSentCanNoLongerBeTakenBack() {
        WorkId work = desk.desk.queue().queueIssue(desk.phoneKey(someone("Ben Sample"), ROOM, beside(ada.id())));
        goOnline();
        Awaitility.await().until(() -> state(work) == IntentState.DONE);

        assertThat(desk.desk.queue().cancel(work)).isFalse();

        assertThat(state(work)).isEqualTo(IntentState.DONE);
    }

    @Test
    void whatIsBeingSentCanNoLongerBeTakenBack() {
        WorkId work = desk.desk.queue().queueIssue(desk.phoneKey(someone("Ben Sample"), ROOM, beside(ada.id())));
        List<IntentState> whileSent = new CopyOnWriteArrayList<>();

        goOnline(method -> {
            if (method.equals("createCredential")) {
                desk.desk.queue().cancel(work);
                whileSent.add(state(work));
            }
            return Fault.NONE;
        });

        Awaitility.await().until(() -> state(work) == IntentState.DONE);
        assertThat(whileSent).containsExactly(IntentState.OPEN);
    }

    @Test
    void whatAPersonSentMeanwhileDoesNotAskAgain() {
        WorkId work = desk.desk.queue().queueIssue(desk.phoneKey(someone("Ben Sample"), ROOM, override(ada.id())));
        clock.forward(Duration.ofMinutes(11));
        OfflineQueue queue = (OfflineQueue) desk.desk.queue();
        Intent asListed = queue.inOrder().getFirst();
        seam.plan(method -> Fault.NONE);
        assertThat(queue.confirm(work, List.of(ada.id()), Progress.NONE)).isInstanceOf(WorkOutcome.Done.class);

        queue.replay(asListed);

        assertThat(state(work)).isEqualTo(IntentState.DONE);
    }

    private IntentState state(WorkId work) {
        return desk.parts
                .journal()
                .intent(new IntentId(work.value()))
                .orElseThrow()
                .state();
    }

    private void goOnline() {
        goOnline(method -> Fault.NONE);
    }

    private void goOnline(FaultySeam.Plan plan) {
        seam.plan(plan);
        desk.desk.connection().reconcile();
    }
}
