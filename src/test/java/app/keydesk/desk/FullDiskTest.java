package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Journal;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Problem.Storage.Fault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the disk is full, work stops before its first request. */
class FullDiskTest {
    private static final EntranceId ROOM = new EntranceId("r101");
    private static final Problem FULL = new Problem.Storage(Fault.FULL);

    @TempDir
    Path folder;

    private final PaperHotel hotel = new PaperHotel(Clock.systemUTC());
    private final FaultySeam seam = new FaultySeam(hotel);
    private volatile String failing = "open";
    private volatile boolean isFull;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder, seam.gateway(), Clock.systemUTC(), true, this::around).synced();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void noRequestLeavesForAKeyThatCannotBeWrittenDown() {
        fill("open");

        assertThat(issue()).isEqualTo(new IssueOutcome.NotIssued(FULL));

        assertThat(seam.calls()).isEmpty();
        assertThat(hotel.allKeys()).isEmpty();
    }

    @Test
    void noRequestLeavesWhereTheFirstStepCannotBeWrittenDown() {
        fill("put");

        assertThat(issue()).isEqualTo(new IssueOutcome.NotIssued(FULL));

        assertThat(seam.calls()).noneMatch(call -> call.startsWith("create"));
        assertThat(hotel.allKeys()).isEmpty();
    }

    @Test
    void noKeyIsStoppedAndNothingIsQueued() {
        CredentialId key = ((IssueOutcome.Issued) issue()).key().id();
        fill("open");

        WorkOutcome outcome = desk.desk.stopping().stop(List.of(key), Stopping.Reason.OTHER, Progress.NONE);

        assertThat(outcome).isEqualTo(new WorkOutcome.NotDone(FULL));
        assertThatThrownBy(() -> desk.desk.queue().queueStop(List.of(key))).isInstanceOf(StorageException.class);
        assertThat(seam.calls()).isEmpty();
        assertThat(hotel.live(ROOM)).hasSize(1);
    }

    @Test
    void aKeyThatIsMadeIsToldAsMadeThoughItsEndCannotBeNotedAndIsNotMadeAgain() {
        fill("close");

        assertThat(issue()).isInstanceOf(IssueOutcome.Issued.class);
        assertThat(desk.desk.toDos().open()).isEmpty();

        isFull = false;
        desk.synced();
        Awaitility.await().until(() -> desk.parts.journal().unsettled().isEmpty());
        assertThat(desk.parts.journal().recent(1).getFirst().state()).isEqualTo(IntentState.DONE);
        assertThat(seam.calls()).containsOnlyOnce("createCredential");
        assertThat(hotel.live(ROOM)).hasSize(1);
    }

    private IssueOutcome issue() {
        KeyRequest request = desk.phoneKey(someone("Ada Sample"), ROOM, override());
        return desk.desk.issuing().issue(request, Progress.NONE);
    }

    private void fill(String method) {
        seam.forgetCalls();
        failing = method;
        isFull = true;
    }

    private Journal around(Journal real) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (isFull && method.getName().equals(failing)) {
                        throw new StorageException(new Problem.Storage(Fault.FULL), new IllegalStateException("full"));
                    }
                    return call(real, method, arguments);
                });
    }

    private static Object call(Journal real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
