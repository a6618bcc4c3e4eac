package app.keydesk.ui.operator;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.desk.AuditBook;
import app.keydesk.desk.AuditBook.Format;
import app.keydesk.desk.AuditBook.Line;
import app.keydesk.desk.Authority;
import app.keydesk.testing.TestTime;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the filters of the audit trail find, on a real file. */
class AuditViewModelTest {
    private static final Person KIM = new Person("kim", "Kim");

    @TempDir
    Path folder;

    private final AtomicInteger reads = new AtomicInteger();
    private SqliteAudit audit;
    private AuditViewModel model;
    private LocalDate today;

    @BeforeEach
    void open() {
        open(folder);
        audit.record(new Act(KIM, "key.issue", Map.of("acs_credential_id", "k-1")));
        audit.record(new Act(KIM, "settings.change", Map.of("fields", "desk.look")));
        audit.record(new Act(KIM, "key.issue", Map.of("acs_credential_id", "k-2")));
        model.refresh();
    }

    private void open(Path place) {
        audit = SqliteAudit.open(
                        place.resolve("audit.db"),
                        place.resolve("head"),
                        AesFieldCipher.ofKey(new byte[32]),
                        Clock.systemUTC(),
                        () -> TestTime.ZONE)
                .store();
        today = LocalDate.now(Clock.system(TestTime.ZONE));
        Texts shared = Texts.english(ProblemTexts.class);
        model = new AuditViewModel(
                new AuditBook(audit, Authority.OPEN, () -> TestTime.ZONE),
                new Work(this::counted, Runnable::run),
                new Words(Texts.english(LockView.class), shared, new ProblemTexts(shared), TestTime.ZONE));
    }

    private void counted(Runnable read) {
        reads.incrementAndGet();
        read.run();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void oneActionIsShownAlone() {
        assertThat(model.actions()).containsExactly("key.issue", "settings.change");

        model.actionProperty().set("settings.change");
        model.refresh();

        assertThat(model.lines()).extracting(Line::action).containsExactly("settings.change");
    }

    @Test
    void bothDaysCountWhole() {
        model.fromProperty().set(today);
        model.untilProperty().set(today);
        model.refresh();
        assertThat(model.lines()).hasSize(3);

        model.fromProperty().set(today.plusDays(1));
        model.refresh();
        assertThat(model.lines()).isEmpty();

        model.fromProperty().set(null);
        model.untilProperty().set(today.minusDays(1));
        model.refresh();
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void aTrailWithoutALineIsNotASearchThatFoundNone() throws IOException {
        assertThat(model.nothingRecordedProperty().get()).isFalse();
        model.searchProperty().set("nobody");
        model.refresh();
        assertThat(model.lines()).isEmpty();
        assertThat(model.nothingRecordedProperty().get()).isFalse();
        audit.close();

        open(Files.createDirectory(folder.resolve("new")));
        model.refresh();

        assertThat(model.nothingRecordedProperty().get()).isTrue();
    }

    @Test
    void showAllTakesEveryFilterAway() {
        model.searchProperty().set("k-2");
        model.actionProperty().set("key.issue");
        model.refresh();
        assertThat(model.lines()).hasSize(1);

        model.clear();

        assertThat(model.lines()).hasSize(3);
    }

    @Test
    void showAllReadsTheTrailOnceThoughEachFilterIsFollowed() {
        model.fromProperty().set(today);
        model.untilProperty().set(today);
        model.actionProperty().set("key.issue");
        model.fromProperty().subscribe((was, is) -> model.refresh());
        model.untilProperty().subscribe((was, is) -> model.refresh());
        model.actionProperty().subscribe((was, is) -> model.refresh());
        int before = reads.get();

        model.clear();

        assertThat(reads.get() - before).isEqualTo(1);
        assertThat(model.lines()).hasSize(3);
    }

    @Test
    void theFileHoldsWhatIsFoundAndNoMore() {
        Path file = folder.resolve("audit.jsonl");
        model.actionProperty().set("settings.change");

        model.export(file, Format.JSON_LINES);

        assertThat(model.saidProperty().get().tone()).isEqualTo(Said.Tone.DONE);
        assertThat(file).content().contains("settings.change").doesNotContain("key.issue");
    }
}
