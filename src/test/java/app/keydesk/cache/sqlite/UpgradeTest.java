package app.keydesk.cache.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
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

    @Test
    void aHotelOfTheFirstCacheIsShownAsItWasAndDiffersInNothing() throws Exception {
        Path path = folder.resolve("cache.db");
        make(path, Layout.HOTEL, 1);
        fill(path, "hotel-of-version-1.sql");
        Credential card = SampleHotel.card("k1", "g1", "101", "102")
                .common("pool", "gym")
                .joined("k0")
                .warned("being_deleted")
                .build();
        Credential phone = SampleHotel.phoneKey("k2", "g1", "101").common("gym").build();
        Credential child = SampleHotel.phoneKey("k3", "g1", "101").childOf("k2").build();
        CachePage hotel = SampleHotel.page(
                SampleHotel.room("101"),
                SampleHotel.room("102"),
                SampleHotel.guest("g1", "Ada Fable"),
                card,
                phone,
                child,
                SampleHotel.phone("g1", true));

        try (SqliteHotelCache cache = SampleHotel.open(folder)) {
            assertThat(cache.key(card.id(), SampleHotel.NOW).orElseThrow().row().credential())
                    .isEqualTo(card);
            assertThat(cache.key(phone.id(), SampleHotel.NOW).orElseThrow().children())
                    .containsExactly(child);
            assertThat(cache.liveKeys(List.of(SampleHotel.door("gym")), SampleHotel.NOW))
                    .containsExactly(phone);
            Instant later = SampleHotel.NOW.plusSeconds(60);
            assertThat(cache.store(hotel, later)).isEqualTo(Changes.NONE);
            assertThat(cache.store(hotel, later.plusSeconds(60))).isEqualTo(Changes.NONE);
        }
        assertThat(words(path, "select doors from keys order by id"))
                .containsExactly("101, 102, door-pool, door-gym", "101, door-gym", "101");
        assertThat(words(path, "select length(fingerprint) from credentials")).containsOnly("16");
    }

    private static void fill(Path path, String resource) throws Exception {
        try (InputStream text = UpgradeTest.class.getResourceAsStream(resource);
                Connection connection = SqliteFile.connect(path, Layout.HOTEL);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> words(Path path, String query) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection = SqliteFile.connect(path, Layout.HOTEL);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
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
