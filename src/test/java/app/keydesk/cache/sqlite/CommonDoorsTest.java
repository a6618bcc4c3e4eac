package app.keydesk.cache.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Credential;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of common doors, each of which lies in the file once. */
class CommonDoorsTest {
    private static final Instant LATER = SampleHotel.NOW.plusSeconds(3600);

    @TempDir
    private Path folder;

    private SqliteHotelCache cache;

    @BeforeEach
    void open() {
        cache = SampleHotel.open(folder);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void keysOfOneListShareItAndKeepItsOrder() throws Exception {
        Credential one =
                SampleHotel.card("k1", "g1", "101").common("pool", "gym").build();
        Credential same =
                SampleHotel.card("k2", "g1", "102").common("pool", "gym").build();
        Credential turned =
                SampleHotel.card("k3", "g1", "103").common("gym", "pool").build();

        cache.store(SampleHotel.page(one, same, turned), SampleHotel.NOW);

        assertThat(lists()).isEqualTo(2);
        assertThat(cache.liveKeys(List.of(SampleHotel.door("pool")), SampleHotel.NOW))
                .containsExactlyInAnyOrder(one, same, turned);
        assertThat(cache.liveKeys(List.of(SampleHotel.door("garage")), SampleHotel.NOW))
                .isEmpty();
    }

    @Test
    void aKeyThatGetsOtherCommonDoorsIsFoundByThemAlone() {
        cache.store(
                SampleHotel.page(
                        SampleHotel.card("k1", "g1", "101").common("pool").build()),
                SampleHotel.NOW);
        Credential changed = SampleHotel.card("k1", "g1", "101").common("gym").build();

        cache.store(SampleHotel.page(changed), LATER);

        assertThat(cache.liveKeys(List.of(SampleHotel.door("pool")), SampleHotel.NOW))
                .isEmpty();
        assertThat(cache.liveKeys(List.of(SampleHotel.door("gym")), SampleHotel.NOW))
                .containsExactly(changed);
    }

    @Test
    void aListThatNoKeyHasAnyMoreGoesWithTheNextWholeReading() throws Exception {
        cache.store(
                SampleHotel.page(
                        SampleHotel.card("k1", "g1", "101").common("pool").build(),
                        SampleHotel.card("k2", "g1", "102").common("gym").build()),
                SampleHotel.NOW);
        cache.store(
                SampleHotel.page(
                        SampleHotel.card("k2", "g1", "102").common("gym").build()),
                LATER);

        cache.sweep(SampleHotel.SYSTEM, LATER, LATER);

        assertThat(lists()).isEqualTo(1);
    }

    private int lists() throws SQLException {
        try (Connection connection = SqliteFile.connect(folder.resolve("cache.db"), Layout.HOTEL);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from common_doors")) {
            return rows.getInt(1);
        }
    }
}
