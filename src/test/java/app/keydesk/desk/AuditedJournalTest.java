package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Filter;
import app.keydesk.cache.Audit.Line;
import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Journal;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.Note;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.cache.StorageException;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.cache.sqlite.SqliteJournal;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Problem.Storage.Fault;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditedJournalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private SqliteAudit audit;
    private AuditedJournal journal;

    @BeforeEach
    void open() {
        FieldCipher cipher = AesFieldCipher.ofKey(new byte[32]);
        audit = SqliteAudit.open(
                        folder.resolve("audit.db"), folder.resolve("audit.head"), cipher, CLOCK, () -> ZoneOffset.UTC)
                .store();
        journal = new AuditedJournal(
                SqliteJournal.open(folder.resolve("journal.db"), cipher, CLOCK).store(), audit, this::name);
    }

    private Optional<String> name(AcsUserId guest) {
        return guest.value().equals("u1") ? Optional.of("Anna Canary") : Optional.empty();
    }

    @AfterEach
    void close() {
        journal.close();
        audit.close();
    }

    @Test
    void workIsToldWhenItBeginsAndWhenItEnds() {
        Intent intent = journal.open(
                "ISSUE", "Kim", Map.of("job", "ISSUE", "0.guest", "u1", "0.rooms", "d1,d2", "0.name", "Anna Canary"));
        journal.begin(intent.id(), "0.create", Map.of("doors", "d1"));
        journal.end(intent.id(), "0.create", StepState.DONE, Map.of("key", "k1"));
        journal.close(intent.id(), IntentState.DONE, null);

        List<Line> lines = audit.lines(Filter.ALL, 0, 9).reversed();
        assertThat(lines).extracting(Line::action).containsExactly("issue.begun", "issue.done");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.operator()).isEqualTo("Kim");
            assertThat(line.guest()).isEqualTo("Anna Canary");
            assertThat(line.ids()).doesNotContainValue("Anna Canary");
        });
        assertThat(lines.getLast().ids())
                .isEqualTo(
                        Map.of("work", intent.id().value(), "0.guest", "u1", "0.rooms", "d1,d2", "0.create.key", "k1"));
    }

    @Test
    void workThatTheTrailCannotBeToldOfIsNotBegunAndNeverTakenUp() {
        Intent work = new Intent(
                new IntentId("work"), "issue", "Kim", CLOCK.instant(), IntentState.OPEN, null, Map.of(), List.of());
        audit.close();

        assertThatThrownBy(() -> journal.open(work, List.of(new Note("0.key", StepState.BEGUN, Map.of(), Map.of()))))
                .isInstanceOf(StorageException.class);

        assertThat(journal.unsettled()).isEmpty();
    }

    @Test
    void workPutAsideThatTheTrailCannotBeToldOfIsNeverTakenUp() {
        audit.close();

        assertThatThrownBy(() -> journal.open("issue", "Kim", Map.of())).isInstanceOf(StorageException.class);

        assertThat(journal.unsettled()).isEmpty();
    }

    @Test
    void anEndThatTheTrailCannotBeToldOfIsNoFaultOfTheWorkAndIsToldLater() {
        AtomicBoolean isFull = new AtomicBoolean(true);
        List<String> forgotten = new ArrayList<>();
        Journal full = new AuditedJournal(
                journal, filling(isFull), this::name, (guest, by) -> forgotten.add(guest.value()), Runnable::run);
        Intent done = journal.open("remove_guest", "Kim", Map.of("job", "REMOVE_GUEST", "0.guest", "u1"));

        full.close(done.id(), IntentState.DONE, null);
        assertThat(full.unsettled()).isEmpty();
        assertThat(forgotten).isEmpty();
        isFull.set(false);
        full.open("issue", "Kim", Map.of());

        assertThat(audit.lines(Filter.ALL, 0, 9).reversed())
                .extracting(Line::action)
                .contains("remove_guest.done")
                .endsWith("issue.begun");
        assertThat(forgotten).containsExactly("u1");
    }

    private Audit filling(AtomicBoolean isFull) {
        return (Audit) Proxy.newProxyInstance(
                Audit.class.getClassLoader(), new Class<?>[] {Audit.class}, (proxy, method, arguments) -> {
                    if (isFull.get() && method.getName().equals("record")) {
                        throw new StorageException(new Problem.Storage(Fault.FULL), new IllegalStateException("full"));
                    }
                    return method.invoke(audit, arguments);
                });
    }

    @Test
    void whatNeedsAPersonSaysWhy() {
        Intent intent = journal.open("issue", "Kim", Map.of());

        journal.close(intent.id(), IntentState.NEEDS_PERSON, "collided");

        Line line = audit.lines(Filter.ALL, 0, 1).getFirst();
        assertThat(line.action()).isEqualTo("issue.needs_person");
        assertThat(line.ids()).containsEntry("note", "collided");
        assertThat(journal.unsettled()).hasSize(1);
    }
}
