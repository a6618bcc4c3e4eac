package app.keydesk.cache.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as earlier versions of Keydesk left them. */
class UpgradeTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> earlierVersions() {
        return Stream.of(Layout.HOTEL, Layout.JOURNAL, Layout.AUDIT, Layout.DRAWER, Layout.OPERATORS)
                .flatMap(layout ->
                        IntStream.range(1, layout.version()).mapToObj(version -> Arguments.of(layout, version)));
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void everyEarlierVersionIsBroughtUpToDateWithACopyBeside(Layout layout, int version) throws Exception {
        Path path = folder.resolve("file.db");
        make(path, layout, version);

        SqliteFile.open(path, layout).close();

        assertThat(numberIn(path, layout)).isEqualTo(layout.version());
        Path copy = folder.resolve("file.db.before-upgrade-of-" + version);
        assertThat(Files.exists(copy)).isTrue();
        assertThat(numberIn(copy, layout)).isEqualTo(version);
    }

    @Test
    void openWorkAndOriginsOfTheFirstJournalAreThereAfterTheUpgrade() throws Exception {
        Path newest = folder.resolve("newest.db");
        Intent intent;
        KeyOrigin origin =
                new KeyOrigin(new CredentialId("k1"), "Kim", SampleHotel.NOW, true, List.of(), CardFormat.RFID48);
        try (SqliteJournal journal = SqliteJournal.open(newest, SampleHotel.cipher(), SampleHotel.CLOCK)
                .store()) {
            intent = journal.open("issue", "Kim", Map.of("job", "text"));
            journal.recordOrigin(origin);
        }
        Path first = folder.resolve("first.db");
        make(first, Layout.JOURNAL, 1);
        copy(newest, first);

        try (SqliteJournal journal = SqliteJournal.open(first, SampleHotel.cipher(), SampleHotel.CLOCK)
                .store()) {
            assertThat(journal.unsettled()).containsExactly(intent);
            assertThat(journal.originOf(new CredentialId("k1"))).contains(origin);
        }
    }

    private static void make(Path path, Layout layout, int version) {
        Flyway.configure(UpgradeTest.class.getClassLoader())
                .dataSource(new FileDataSource(path, layout))
                .locations("classpath:" + layout.migrations())
                .target(String.valueOf(version))
                .load()
                .migrate();
    }

    private static void copy(Path from, Path to) throws SQLException {
        try (Connection connection = SqliteFile.connect(to, Layout.JOURNAL);
                Statement statement = connection.createStatement()) {
            statement.execute("attach '" + from + "' as newest");
            statement.execute("insert into intents select * from newest.intents");
            statement.execute("insert into remembered select * from newest.remembered");
            statement.execute("insert into origins"
                    + " select id, sealed_operator, issued_at, is_override, related_ids from newest.origins");
        }
    }

    private static int numberIn(Path path, Layout layout) throws SQLException {
        try (Connection connection = SqliteFile.connect(path, layout);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("pragma user_version")) {
            return rows.getInt(1);
        }
    }
}
