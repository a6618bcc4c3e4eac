package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.FaultControls.Fault;
import app.keydesk.desk.Connection.Status;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the cache follows the hotel, with and without a network. */
class SyncTest {
    @TempDir
    Path folder;

    private ScenarioHotel hotel;
    private EntranceId room;

    @BeforeEach
    void open() {
        hotel = new ScenarioHotel(folder);
        room = hotel.vacantRooms(1).getFirst();
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Test
    void theCacheHoldsWhatTheHotelHas() throws Exception {
        List<Credential> keys = new ArrayList<>();
        hotel.truth.credentials(hotel.door(room).systemId(), keys::addAll);

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(hotel.front
                                .board()
                                .key(key.id())
                                .orElseThrow()
                                .row()
                                .credential())
                        .usingRecursiveComparison()
                        .ignoringFields("createdAt", "issuedAt", "isSynced", "notices")
                        .isEqualTo(key));
        assertThat(hotel.front.board().rooms()).hasSize(40);
        assertThat(hotel.front.board().encoders()).isNotEmpty();
        assertThat(hotel.front.connection().reconcile().differences()).isEqualTo(Changes.NONE);
    }

    @Test
    void aKeyMadeAndStoppedElsewhereIsSeenWithoutAFullSynchronisation() {
        hotel.desk.open.start();
        try (TestDesk other = new TestDesk(folder.resolve("other"), hotel.truth, Clock.systemUTC()).synced()) {
            Credential key = ((IssueOutcome.Issued) other.desk
                            .issuing()
                            .issue(
                                    other.request(someone("Eve Fable"), List.of(room), Medium.PHONE, null, override()),
                                    Progress.NONE))
                    .key();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                                    hotel.front.board().room(room).orElseThrow().liveKeys())
                            .extracting(KeyRow::guestName)
                            .containsExactly("Eve Fable"));

            other.desk.stopping().stop(List.of(key.id()), Stopping.Reason.CHECK_OUT, Progress.NONE);

            Awaitility.await()
                    .until(() -> hotel.front
                            .board()
                            .room(room)
                            .orElseThrow()
                            .liveKeys()
                            .isEmpty());
        }
    }

    @Test
    void aGuestsPhoneStaysTheirsWhileTheDeskLooksForChanges() throws Exception {
        Credential key = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());
        hotel.addPhone(key);
        hotel.front.phones().readiness(key.guestId());
        hotel.front.connection().reconcile();

        for (int looks = 0; looks < 2; looks++) {
            CountDownLatch looked = new CountDownLatch(1);
            try (Registration listening = hotel.front.connection().onStatus(status -> looked.countDown())) {
                hotel.front.connection().syncNow();
                assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(hotel.front.board().guest(key.guestId()).orElseThrow().phones())
                    .hasSize(1);
        }
    }

    @Test
    void withoutANetworkEverythingStaysAndItComesBackByItself() {
        List<Status> told = Collections.synchronizedList(new ArrayList<>());
        hotel.front.connection().onStatus(told::add);
        hotel.desk.open.start();
        Awaitility.await().until(() -> hotel.front.connection().status().lastSyncAt() != null);

        hotel.demo.faults().setOffline(true);

        Awaitility.await().until(() -> !hotel.front.connection().status().isOnline());
        Status offline = hotel.front.connection().status();
        assertThat(offline.offlineSince()).isNotNull();
        assertThat(offline.lastSyncAt()).isNotNull();
        assertThat(hotel.front.board().rooms()).hasSize(40);
        assertThat(hotel.front
                        .issuing()
                        .issue(hotel.desk.phoneKey(someone("Ada Fable"), room, override()), Progress.NONE))
                .isEqualTo(new IssueOutcome.NotIssued(new Problem.Offline()));
        assertThat(hotel.front.issuing().liveKeys(List.of(room)).isFresh()).isFalse();

        hotel.demo.faults().setOffline(false);

        Awaitility.await().until(() -> hotel.front.connection().status().isOnline());
        assertThat(told).anyMatch(status -> !status.isOnline());
    }

    @Test
    void offlineSinceDoesNotMoveWhileTheNetworkStaysAway() {
        hotel.demo.faults().setOffline(true);
        hotel.front.connection().reconcile();
        Status first = hotel.front.connection().status();

        hotel.front.connection().reconcile();

        assertThat(hotel.front.connection().status().offlineSince()).isEqualTo(first.offlineSince());
        assertThat(hotel.front.connection().status().problem()).isEqualTo(new Problem.Offline());
    }

    @Test
    void whatAComparisonFoundStaysToBeLookedAtAndTheFirstReadingIsNone() throws Exception {
        try (TestDesk fresh = new TestDesk(folder.resolve("compared"), hotel.truth, Clock.systemUTC())) {
            fresh.synced();
            assertThat(fresh.desk.connection().compared()).isEmpty();
            hotel.issue(someone("Eve Fable"), List.of(room), Medium.PHONE, override());

            fresh.desk.connection().reconcile();

            assertThat(fresh.desk.connection().compared())
                    .hasValueSatisfying(compared ->
                            assertThat(compared.differences().rooms()).contains(room));
        }
    }

    @Test
    void aFirstSynchronisationShowsHowFarItIs() {
        List<Double> bar = Collections.synchronizedList(new ArrayList<>());
        try (TestDesk fresh = new TestDesk(folder.resolve("fresh"), hotel.truth, Clock.systemUTC())) {
            fresh.desk.connection().onStatus(status -> bar.add(status.progress()));

            fresh.synced();

            assertThat(bar.stream().filter(share -> share >= 0).toList())
                    .isSorted()
                    .hasSizeGreaterThan(4)
                    .endsWith(1.0);
            assertThat(bar.getLast()).isNegative();
        }
    }

    @Test
    void aGarbledAnswerIsTheLockSystemsFaultNotADeadNetwork() {
        hotel.demo.faults().next("/acs/systems/list", Fault.GARBAGE, 10);

        Connection.Reconciled reconciled = hotel.front.connection().reconcile();

        assertThat(reconciled.problem()).isNotNull().isNotInstanceOf(Problem.Offline.class);
        assertThat(hotel.front.connection().status().isOnline()).isTrue();
        assertThat(hotel.front.connection().status().problem()).isEqualTo(reconciled.problem());
    }
}
