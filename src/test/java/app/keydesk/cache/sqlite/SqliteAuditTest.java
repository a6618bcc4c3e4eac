package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Filter;
import app.keydesk.cache.Audit.Line;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.Audit.Verdict;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.AcsUserId;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAuditTest {
    private static final Person KIM = new Person("kim", "Kim Canary-Staff");
    private static final Person LEE = new Person("lee", "Lee Boss");
    private static final Person ANNA = new Person("acs-user-anna", "Anna Canary");

    @TempDir
    private Path folder;

    private SqliteAudit audit;

    @BeforeEach
    void open() {
        audit = at(NOW);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    private SqliteAudit at(Instant now) {
        return SqliteAudit.open(
                        folder.resolve("audit.db"),
                        folder.resolve("head/audit.head"),
                        Layout.AUDIT.quick(),
                        SampleHotel.cipher(),
                        Clock.fixed(now, ZoneOffset.UTC),
                        () -> ZONE)
                .store();
    }

    private void later(Instant now) {
        audit.close();
        audit = at(now);
    }

    private static Act issue(String key) {
        return new Act(KIM, "key.issue", Map.of("acs_credential_id", key), ANNA, "Guest lost " + key, "req-" + key);
    }

    @Test
    void aLineTellsWhoWhatWhenAndWhyInTheHotelsTime() {
        audit.record(issue("k1"));

        assertThat(audit.lines(Filter.ALL, 0, 9))
                .containsExactly(new Line(
                        1,
                        NOW.atZone(ZONE),
                        "Kim Canary-Staff",
                        "key.issue",
                        Map.of("acs_credential_id", "k1"),
                        "Anna Canary",
                        "Guest lost k1",
                        "req-k1"));
    }

    @Test
    void theTrailGoesOnAfterARestart() {
        audit.record(issue("k1"));
        later(NOW.plusSeconds(9));
        audit.record(issue("k2"));

        assertThat(audit.verify()).isEqualTo(new Verdict.Whole(2));
    }

    @Test
    void aTrailWhoseHeadCannotBeWrittenIsClosedAllTheSame() throws IOException {
        Path head = folder.resolve("lost/audit.head");
        SqliteAudit lost = SqliteAudit.open(
                        folder.resolve("lost.db"),
                        head,
                        SampleHotel.cipher(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        () -> ZONE,
                        write -> {})
                .store();
        lost.record(issue("k1"));
        Files.delete(head);
        Files.delete(head.getParent());
        Files.createFile(head.getParent());

        assertThatThrownBy(lost::close).isInstanceOf(StorageException.class);

        assertThatThrownBy(() -> lost.lines(Filter.ALL, 0, 1)).isInstanceOf(StorageException.class);
    }

    @Test
    void linesAreFoundByTimeActionIdAndName() {
        audit.record(issue("k1"));
        audit.record(new Act(LEE, "sign-in", Map.of()));
        later(NOW.plusSeconds(60));
        audit.record(issue("k2"));

        assertThat(numbers(new Filter(NOW.plusSeconds(1), null, Set.of(), Optional.empty())))
                .containsExactly(3L);
        assertThat(numbers(new Filter(null, NOW.plusSeconds(60), Set.of(), Optional.empty())))
                .containsExactly(2L, 1L);
        assertThat(numbers(new Filter(null, null, Set.of("sign-in"), Optional.empty())))
                .containsExactly(2L);
        assertThat(numbers(new Filter(null, null, Set.of(), Optional.of("K2")))).containsExactly(3L);
        assertThat(numbers(new Filter(null, null, Set.of(), Optional.of("anna c"))))
                .containsExactly(3L, 1L);
        assertThat(audit.lines(Filter.ALL, 1, 1)).extracting(Line::number).containsExactly(2L);
    }

    private List<Long> numbers(Filter filter) {
        return audit.lines(filter, 0, 9).stream().map(Line::number).toList();
    }

    @Test
    void namesAndReasonsAreForgottenWithoutBreakingTheChain() throws IOException {
        audit.record(issue("k1"));
        later(NOW.plusSeconds(100));
        audit.record(new Act(LEE, "sign-in", Map.of()));

        int forgotten = audit.forgetPeopleBefore(NOW.plusSeconds(50), LEE);

        assertThat(forgotten).isEqualTo(3);
        assertThat(audit.verify()).isEqualTo(new Verdict.Whole(3));
        assertThat(audit.lines(Filter.ALL, 2, 1)).singleElement().satisfies(line -> {
            assertThat(line.operator()).startsWith("O-");
            assertThat(line.guest()).startsWith("G-");
            assertThat(line.reason()).isNull();
        });
        assertThat(audit.lines(Filter.ALL, 0, 1).getFirst().operator()).isEqualTo("Lee Boss");
        assertThat(audit.forgetPeopleBefore(NOW.plusSeconds(50), LEE)).isZero();
    }

    @Test
    void aRemovedGuestIsForgottenAtOnceAndNobodyElse() {
        audit.record(issue("k1"));
        audit.record(new Act(KIM, "key.issue", Map.of(), new Person("bo", "Bo"), "asked", null));

        audit.forgetGuest(new AcsUserId(ANNA.id()), KIM);

        assertThat(audit.verify()).isEqualTo(new Verdict.Whole(3));
        assertThat(audit.lines(Filter.ALL, 2, 1).getFirst().guest()).startsWith("G-");
        assertThat(audit.lines(Filter.ALL, 1, 1).getFirst().guest()).isEqualTo("Bo");
        assertThat(audit.lines(Filter.ALL, 1, 1).getFirst().reason()).isEqualTo("asked");
    }

    @Test
    void theFilesShowNeitherNamesNorReasons() throws IOException {
        audit.record(issue("k1"));

        for (String side : List.of("audit.db", "audit.db-wal", "head/audit.head")) {
            assertThat(Files.readString(folder.resolve(side), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Canary", "Guest lost", "Kim");
        }
    }

    @Test
    void exportsAreSafeForSpreadsheetsAndForPrograms() throws IOException {
        audit.record(new Act(KIM, "key.stop", Map.of("acs_credential_id", "k1"), null, "=HYPERLINK(\"x\"),1", null));
        var csv = new StringWriter();
        var json = new StringWriter();

        audit.exportCsv(Filter.ALL, csv);
        audit.exportJsonLines(Filter.ALL, json);

        assertThat(csv.toString().lines())
                .containsExactly(
                        "number,time_utc,time_local,zone,operator,action,ids,guest,reason,request_id",
                        "1,2026-06-10T12:00:00Z,2026-06-10T14:00:00+02:00,Europe/Berlin,Kim Canary-Staff,key.stop,"
                                + "acs_credential_id=k1,,\"'=HYPERLINK(\"\"x\"\"),1\",");
        assertThat(json.toString())
                .isEqualTo(
                        "{\"number\":1,\"time_utc\":\"2026-06-10T12:00:00Z\",\"time_local\":\"2026-06-10T14:00:00+02:00\","
                                + "\"zone\":\"Europe/Berlin\",\"operator\":\"Kim Canary-Staff\",\"action\":\"key.stop\","
                                + "\"ids\":{\"acs_credential_id\":\"k1\"},\"guest\":null,"
                                + "\"reason\":\"=HYPERLINK(\\\"x\\\"),1\",\"request_id\":null}\n");
    }

    @Test
    void aLongTrailIsExportedWhole() throws IOException {
        for (int number = 0; number < 101; number++) {
            audit.record(new Act(KIM, "sign-in", Map.of()));
        }
        var json = new StringWriter();

        audit.exportJsonLines(Filter.ALL, json);

        assertThat(json.toString().lines()).hasSize(101);
    }

    @Test
    void sqliteItselfRefusesToChangeOrDeleteALine() throws Exception {
        audit.record(issue("k1"));

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("audit.db"));
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from lines")).hasMessageContaining("never deleted");
            assertThatThrownBy(() -> statement.execute("update lines set action = 'x'"))
                    .hasMessageContaining("never changed");
        }
    }
}
