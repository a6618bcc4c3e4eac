package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.ZONE;
import static app.keydesk.cache.sqlite.SampleHotel.card;
import static app.keydesk.cache.sqlite.SampleHotel.guest;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Filter;
import app.keydesk.cache.Audit.Person;
import app.keydesk.hotel.KeyQuery;
import app.keydesk.testing.CpuTime;
import app.keydesk.testing.OddTexts;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed into a search for guests, keys or audit lines: an answer within a second, and no exception. */
class SearchPropertyTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int TEXTS = 60;

    @TempDir
    private Path folder;

    private SqliteHotelCache cache;
    private SqliteAudit audit;

    @BeforeEach
    void open() {
        cache = SampleHotel.open(folder);
        cache.store(
                page(
                        room("101"),
                        room("102"),
                        guest("anna", "Anna Müller"),
                        guest("o", "O'Brien \"Bob\" 100%_!"),
                        card("k1", "anna", "101").build(),
                        card("k2", "o", "102").build()),
                NOW);
        audit = SqliteAudit.open(
                        folder.resolve("audit.db"),
                        folder.resolve("head/audit.head"),
                        Layout.AUDIT.quick(),
                        SampleHotel.cipher(),
                        SampleHotel.CLOCK,
                        () -> ZONE)
                .store();
        audit.record(new Act(new Person("kim", "Kim"), "key.issue", Map.of("acs_credential_id", "k1")));
    }

    @AfterEach
    void close() {
        cache.close();
        audit.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void anyTextIsSearchedForWithoutHarm(long seed) {
        OddTexts texts = new OddTexts(seed);
        for (int round = 0; round < TEXTS; round++) {
            String text = texts.next();
            CpuTime.within(SOON, () -> searched(text), "seed " + seed + ", round " + round);
        }
        assertThat(cache.findGuests("muller", 5)).as("all is still there").hasSize(1);
    }

    private void searched(String text) throws Exception {
        assertThat(cache.findGuests(text, 20)).hasSizeLessThanOrEqualTo(2);
        for (KeyQuery.Span span : KeyQuery.Span.values()) {
            assertThat(cache.keys(new KeyQuery(span, text, 50), NOW).total()).isBetween(0, 2);
        }
        Filter filter = new Filter(null, null, Set.of(), Optional.of(text));
        assertThat(audit.lines(filter, 0, 10)).hasSizeLessThanOrEqualTo(1);
        assertThat(audit.lines(new Filter(null, null, Set.of(text), Optional.empty()), 0, 10))
                .isEmpty();
        audit.exportCsv(filter, new StringWriter());
        audit.exportJsonLines(filter, new StringWriter());
    }

    @Test
    void signsOfTheQueryLanguageFindOnlyThemselves() {
        assertThat(cache.findGuests("%", 5))
                .extracting(found -> found.id().value())
                .containsExactly("o");
        assertThat(cache.keys(new KeyQuery(KeyQuery.Span.ALL, "1_1", 5), NOW).total())
                .isZero();
        assertThat(cache.keys(new KeyQuery(KeyQuery.Span.ALL, "10%", 5), NOW).total())
                .isZero();
        assertThat(cache.keys(new KeyQuery(KeyQuery.Span.ALL, "101", 5), NOW).total())
                .isEqualTo(1);
    }
}
