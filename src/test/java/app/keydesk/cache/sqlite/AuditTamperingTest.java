package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Fault;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.Audit.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody with the file, with SQLite and with this source, but without the desk's key. */
class AuditTamperingTest {
    private static final int LINES = 8;

    @TempDir
    private Path folder;

    private Path trail;
    private Path head;

    @BeforeEach
    void aTrailOfEightLines() {
        trail = folder.resolve("audit.db");
        head = folder.resolve("audit.head");
        record(LINES);
    }

    private void record(int lines) {
        try (SqliteAudit audit = open()) {
            for (int number = 1; number <= lines; number++) {
                audit.record(new Act(
                        new Person("kim", "Kim"),
                        "key.issue",
                        Map.of("acs_credential_id", "k" + number),
                        new Person("anna", "Anna"),
                        "Reason " + number,
                        "req-" + number));
            }
        }
    }

    private SqliteAudit open() {
        return SqliteAudit.open(trail, head, Layout.AUDIT.quick(), SampleHotel.cipher(), SampleHotel.CLOCK, () -> ZONE)
                .store();
    }

    private Verdict verdict() {
        try (SqliteAudit audit = open()) {
            return audit.verify();
        }
    }

    @FunctionalInterface
    private interface Tampering {
        void with(Statement statement) throws SQLException;
    }

    private static Arguments kind(String what, Tampering tampering, long line, Fault fault) {
        return Arguments.of(what, tampering, new Verdict.Broken(line, fault));
    }

    private static Tampering sql(String... statements) {
        return statement -> {
            for (String sql : statements) {
                statement.execute(sql);
            }
        };
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                kind("another action", sql("update lines set action = 'key.stop' where no = 3"), 3, Fault.CHANGED),
                kind("another time", sql("update lines set at = at - 1 where no = 4"), 4, Fault.CHANGED),
                kind(
                        "another wall time",
                        sql("update lines set wall = replace(wall, '14', '15') where no = 1"),
                        1,
                        Fault.CHANGED),
                kind(
                        "another operator",
                        sql("update lines set operator = 'O-000000000000' where no = 2"),
                        2,
                        Fault.CHANGED),
                kind("another guest", sql("update lines set guest = null where no = 2"), 2, Fault.CHANGED),
                kind(
                        "another key",
                        sql("update lines set ids = '{\"acs_credential_id\":\"k9\"}' where no = 8"),
                        8,
                        Fault.CHANGED),
                kind("another request", sql("update lines set request_id = null where no = 5"), 5, Fault.CHANGED),
                kind(
                        "no reason digest",
                        sql("update lines set reason_digest = '', sealed_reason = null where no = 5"),
                        5,
                        Fault.CHANGED),
                kind("a reason taken out", sql("update lines set sealed_reason = null where no = 6"), 6, Fault.REASON),
                kind(
                        "the reason of another line",
                        sql(
                                "update lines set sealed_reason = (select sealed_reason from lines where no = 1) where no = 6"),
                        6,
                        Fault.REASON),
                kind("first line deleted", sql("delete from lines where no = 1"), 1, Fault.MISSING),
                kind("middle line deleted", sql("delete from lines where no = 4"), 4, Fault.MISSING),
                kind(
                        "middle line deleted, later ones renumbered",
                        sql("delete from lines where no = 4", "update lines set no = no - 1 where no > 4"),
                        4,
                        Fault.UNLINKED),
                kind("last line deleted", sql("delete from lines where no = 8"), 8, Fault.CUT),
                kind("last three deleted", sql("delete from lines where no > 5"), 6, Fault.CUT),
                kind("all deleted", sql("delete from lines"), 1, Fault.CUT),
                kind(
                        "two lines exchanged",
                        sql(
                                "update lines set no = 99 where no = 3",
                                "update lines set no = 3 where no = 4",
                                "update lines set no = 4 where no = 99"),
                        3,
                        Fault.UNLINKED),
                kind(
                        "a line copied to the end",
                        sql(
                                "create temp table copy as select * from lines where no = 2",
                                "update copy set no = 9",
                                "insert into lines select * from copy"),
                        9,
                        Fault.UNLINKED),
                kind(
                        "a mark exchanged",
                        sql("update lines set mark = (select mark from lines where no = 1) where no = 7"),
                        7,
                        Fault.FORGED),
                kind("a line written anew with its hash", AuditTamperingTest::rewriteOne, 3, Fault.FORGED),
                kind("a line and all after it written anew", AuditTamperingTest::rewriteRest, 3, Fault.FORGED),
                kind("a line added with its hash", AuditTamperingTest::addOne, 9, Fault.FORGED));
    }

    private static void rewriteOne(Statement statement) throws SQLException {
        statement.execute("update lines set action = 'key.stop' where no = 3");
        rehash(statement.getConnection(), 3);
    }

    private static void rewriteRest(Statement statement) throws SQLException {
        statement.execute("update lines set action = 'key.stop' where no = 3");
        for (int no = 3; no <= LINES; no++) {
            statement.execute("update lines set previous = (select hash from lines where no = %d) where no = %d"
                    .formatted(no - 1, no));
            rehash(statement.getConnection(), no);
        }
    }

    private static void addOne(Statement statement) throws SQLException {
        statement.execute("create temp table copy as select * from lines where no = 8");
        statement.execute("update copy set no = 9, previous = hash, sealed_reason = null, reason_digest = ''");
        statement.execute("insert into lines select * from copy");
        rehash(statement.getConnection(), 9);
    }

    private static void rehash(Connection connection, int no) throws SQLException {
        String hash;
        try (var rows = connection.createStatement().executeQuery("select * from lines where no = " + no)) {
            hash = AuditLine.read(rows).hash();
        }
        connection.createStatement().execute("update lines set hash = '%s' where no = %d".formatted(hash, no));
    }

    private void tamper(Tampering tampering) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + trail);
                Statement statement = connection.createStatement()) {
            for (String trigger : List.of("lines_stay", "lines_stand", "reasons_are_only_forgotten")) {
                statement.execute("drop trigger " + trigger);
            }
            tampering.with(statement);
        }
    }

    @Test
    void anUntouchedTrailIsWhole() {
        assertThat(verdict()).isEqualTo(new Verdict.Whole(LINES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void tamperingIsFoundAtItsFirstLine(String what, Tampering tampering, Verdict expected) throws SQLException {
        tamper(tampering);

        assertThat(verdict()).as(what).isEqualTo(expected);
    }

    @Test
    void aCutIsStillFoundAfterFurtherWork() throws SQLException {
        tamper(sql("delete from lines where no > 6"));
        record(5);

        assertThat(verdict()).isEqualTo(new Verdict.Broken(8, Fault.CUT));
    }

    @Test
    void anOlderCopyOfTheTrailIsFound() throws Exception {
        Path copy = Files.copy(trail, folder.resolve("copy.db"));
        record(2);
        Files.copy(copy, trail, StandardCopyOption.REPLACE_EXISTING);

        assertThat(verdict()).isEqualTo(new Verdict.Broken(LINES + 1, Fault.CUT));
    }

    @Test
    void aTrailThatIsGoneIsFoundByItsAnchor() throws Exception {
        Files.delete(trail);

        assertThat(verdict()).isEqualTo(new Verdict.Broken(1, Fault.CUT));
    }

    @Test
    void aMissingOrChangedAnchorIsFoundAndNotMadeAnew() throws Exception {
        Files.delete(head);
        assertThat(verdict()).isEqualTo(new Verdict.Broken(LINES, Fault.ANCHOR));
        record(1);
        assertThat(verdict()).isEqualTo(new Verdict.Broken(LINES + 1, Fault.ANCHOR));

        Files.writeString(head, "6 " + "a".repeat(64) + ' ' + "b".repeat(64));
        assertThat(verdict()).isEqualTo(new Verdict.Broken(LINES + 1, Fault.ANCHOR));
    }

    @Test
    void aCrashBetweenALineAndItsAnchorIsNoFault() throws Exception {
        byte[] before = Files.readAllBytes(head);
        record(1);
        Files.write(head, before);

        assertThat(verdict()).isEqualTo(new Verdict.Whole(LINES + 1));
    }
}
