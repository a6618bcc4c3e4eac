package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.ZONE;
import static app.keydesk.cache.sqlite.SampleHotel.card;
import static app.keydesk.cache.sqlite.SampleHotel.guest;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.phoneKey;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.KeyOrder;
import app.keydesk.hotel.KeyQuery;
import app.keydesk.hotel.SortName;
import app.keydesk.hotel.StayOrder;
import app.keydesk.hotel.StayQuery;
import app.keydesk.hotel.StayQuery.Only;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list that is cut shows the first of the whole hotel in the order that a person chose. */
class ListOrderTest {
    private SqliteHotelCache cache;

    @BeforeEach
    void fill(@TempDir Path folder) {
        cache = SampleHotel.open(folder);
        cache.store(
                page(
                        room("101"),
                        room("99"),
                        room("1000"),
                        guest("zoe", "Zoë Last"),
                        guest("ang", "Ångström Sample"),
                        guest("ben", "ben Ohm")),
                NOW);
        cache.store(
                page(
                        card("k1", "zoe", "1000").until("2026-06-12T10:00:00Z").build(),
                        phoneKey("k2", "ben", "101")
                                .until("2026-06-14T10:00:00Z")
                                .build(),
                        card("k3", "ang", "1000", "99").until(null).build(),
                        card("k4", "nobody", "101")
                                .until("2026-06-13T10:00:00Z")
                                .notWritten()
                                .build()),
                NOW);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void theFirstKeysOfTheWholeHotelAreRead() {
        assertThat(keys(KeyOrder.By.GUEST, false, 2)).containsExactly("k3", "k2");
        assertThat(keys(KeyOrder.By.GUEST, true, 2)).containsExactly("k4", "k1");
        assertThat(keys(KeyOrder.By.ROOM, false, 1)).containsExactly("k3");
        assertThat(keys(KeyOrder.By.ROOM, true, 1)).containsExactly("k1");
        assertThat(keys(KeyOrder.By.UNTIL, false, 2)).containsExactly("k1", "k4");
        assertThat(keys(KeyOrder.By.UNTIL, true, 1)).containsExactly("k3");
        assertThat(keys(KeyOrder.By.STATE, false, 1)).containsExactly("k4");
        assertThat(keys(KeyOrder.By.CARRIER, true, 1)).containsExactly("k2");
    }

    @ParameterizedTest
    @EnumSource(KeyOrder.By.class)
    void eachOrderReadsEveryKeyOnce(KeyOrder.By by) {
        assertThat(keys(by, false, 9)).containsExactlyInAnyOrder("k1", "k2", "k3", "k4");
        assertThat(keys(by, true, 9)).containsExactlyInAnyOrder("k1", "k2", "k3", "k4");
    }

    @Test
    void theFirstStaysOfTheWholeHotelAreRead() {
        assertThat(stays(StayOrder.By.ROOM, false, 2)).containsExactly("99", "101");
        assertThat(stays(StayOrder.By.ROOM, true, 1)).containsExactly("1000");
        assertThat(stays(StayOrder.By.GUEST, false, 1)).containsExactly("99");
        assertThat(stays(StayOrder.By.UNTIL, false, 1)).containsExactly("101");
        assertThat(stays(StayOrder.By.CARDS, true, 1)).containsExactly("1000");
    }

    @ParameterizedTest
    @EnumSource(StayOrder.By.class)
    void theOtherDirectionTurnsTheStaysRound(StayOrder.By by) {
        List<String> all = stays(by, false, 9);

        assertThat(all).hasSize(3).containsExactlyInAnyOrderElementsOf(stays(by, true, 9));
        assertThat(cache.stays(
                                new StayQuery(StayQuery.Span.IN_HOUSE, Only.ALL, "", new StayOrder(by, true), 1),
                                NOW,
                                ZONE)
                        .total())
                .isEqualTo(3);
    }

    @Test
    void aNameIsSortedWithoutAccentsAndCase() {
        Comparator<String> names = Comparator.comparing(SortName::of);

        assertThat(List.of("", "Zoë", "ben", "Ångström").stream().sorted(names))
                .containsExactly("Ångström", "ben", "Zoë", "");
    }

    private List<String> keys(KeyOrder.By by, boolean isDescending, int limit) {
        var page = cache.keys(new KeyQuery(KeyQuery.Span.ALL, "", new KeyOrder(by, isDescending), limit), NOW);
        assertThat(page.total()).isEqualTo(4);
        return page.rows().stream().map(key -> key.id().value()).toList();
    }

    private List<String> stays(StayOrder.By by, boolean isDescending, int limit) {
        StayOrder order = new StayOrder(by, isDescending);
        return cache
                .stays(new StayQuery(StayQuery.Span.IN_HOUSE, Only.ALL, "", order, limit), NOW, ZONE)
                .rows()
                .stream()
                .map(tile -> tile.number().text())
                .toList();
    }
}
