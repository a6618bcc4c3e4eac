package app.keydesk.ui.lists;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.card;
import static app.keydesk.cache.sqlite.SampleHotel.guest;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.phoneKey;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.sqlite.SampleHotel;
import app.keydesk.cache.sqlite.SqliteHotelCache;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.StayQuery.Only;
import app.keydesk.hotel.StayQuery.Span;
import app.keydesk.testing.KeptChoices;
import app.keydesk.testing.MovedClock;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.SortBy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is in house and who leaves, asked of a real cache. */
class StaysViewModelTest {
    private final KeptChoices memory = new KeptChoices();
    private final List<EntranceId> opened = new ArrayList<>();
    private final MovedClock clock = MovedClock.standingAt(NOW);
    private SqliteHotelCache cache;

    @BeforeEach
    void open(@TempDir Path folder) {
        cache = SampleHotel.open(folder);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private void fill() {
        cache.store(page(room("101"), room("102"), room("103"), room("104"), room("1000")), NOW);
        cache.store(page(guest("anna", "Anna Müller"), guest("ben", "Ben Ohm"), guest("eva", "Eva Lund")), NOW);
        cache.store(
                page(
                        card("k1", "anna", "101").build(),
                        phoneKey("k2", "anna", "101").build(),
                        card("k3", "ben", "102").until("2026-06-10T16:00:00Z").build(),
                        card("k4", "eva", "103").from("2026-06-10T13:00:00Z").build(),
                        card("k5", "eva", "1000").notWritten().build(),
                        card("k6", "ben", "104").invalid().build(),
                        card("k7", "ben", "104").until("2026-06-10T11:59:00Z").build()),
                NOW);
    }

    private StaysViewModel list(Span span) {
        return new StaysViewModel(
                span,
                SampleHotel.board(cache, clock),
                new Work(Runnable::run, Runnable::run),
                ScreenWords.of(StaysViewModel.class, SampleHotel.ZONE),
                opened::add,
                memory);
    }

    @Test
    void departuresNameTheirDayAndInHouseIsOfNone() {
        fill();
        try (StaysViewModel leaving = list(Span.DEPARTURES);
                StaysViewModel inHouse = list(Span.IN_HOUSE)) {
            leaving.refresh();
            inHouse.refresh();

            assertThat(leaving.dayProperty().get()).isEqualTo("Wed, 10 Jun 2026");
            assertThat(inHouse.dayProperty().get()).isEmpty();
        }
    }

    @Test
    void inHouseIsWhoseKeyHasBegunByRoomNumber() {
        fill();
        try (StaysViewModel list = list(Span.IN_HOUSE)) {
            list.refresh();

            assertThat(list.lines()).extracting(line -> line.number().text()).containsExactly("101", "102", "1000");
            assertThat(list.lines().getFirst().guests()).containsExactly("Anna Müller");
            assertThat(list.countProperty().get()).isEqualTo("3 of 3");
            list.open(list.lines().getFirst());
            assertThat(opened).containsExactly(SampleHotel.door("101"));
        }
    }

    @Test
    void departuresAreThoseThatEndOnTheHotelsDay() {
        fill();
        cache.store(page(card("k8", "eva", "103").until("2026-06-11T02:59:00Z").build()), NOW);
        try (StaysViewModel list = list(Span.DEPARTURES)) {
            list.refresh();

            assertThat(list.lines()).extracting(line -> line.number().text()).containsExactly("102");
        }
    }

    @Test
    void aStayIsFoundByGuestWithoutAccentsOrByTheBeginningOfItsRoom() {
        fill();
        try (StaysViewModel list = list(Span.IN_HOUSE)) {
            list.refresh();
            list.filterProperty().set("muller");
            assertThat(list.lines()).extracting(line -> line.number().text()).containsExactly("101");
            list.filterProperty().set("10");
            assertThat(list.lines()).hasSize(3);
            list.filterProperty().set("100");
            assertThat(list.lines()).extracting(line -> line.number().text()).containsExactly("1000");
            list.filterProperty().set("1%");
            assertThat(list.lines()).isEmpty();
            assertThat(list.emptyProperty().get()).startsWith("Nobody fits. Clear the filter");
        }
    }

    @Test
    void theyCanBeNarrowedToPhonesCardsAndWhatNeedsALook() {
        fill();
        try (StaysViewModel list = list(Span.IN_HOUSE)) {
            list.refresh();
            list.onlyProperty().set(Only.WITH_PHONES);
            assertThat(list.lines()).extracting(line -> line.number().text()).containsExactly("101");
            list.onlyProperty().set(Only.ATTENTION);
            assertThat(list.lines()).extracting(line -> line.number().text()).contains("1000");
            list.onlyProperty().set(Only.WITH_CARDS);
            assertThat(list.lines()).hasSize(3);
        }
    }

    @Test
    void filterAndOrderAreThereAfterARestartAndTheNameThatWasTypedIsNot() {
        try (StaysViewModel list = list(Span.IN_HOUSE)) {
            list.onlyProperty().set(Only.WITH_CARDS);
            list.sortProperty().set(new SortBy("until", true));
            list.filterProperty().set("Müller");
        }
        try (StaysViewModel list = list(Span.IN_HOUSE);
                StaysViewModel other = list(Span.DEPARTURES)) {
            assertThat(list.onlyProperty().get()).isEqualTo(Only.WITH_CARDS);
            assertThat(list.sortProperty().get()).isEqualTo(new SortBy("until", true));
            assertThat(list.filterProperty().get()).isEmpty();
            assertThat(other.onlyProperty().get()).isEqualTo(Only.ALL);
        }
        assertThat(memory.choices).hasToString("{in-house.only=WITH_CARDS, in-house.sort=until desc}");
    }

    @Test
    void anEmptyHouseSaysHowAStayBegins() {
        try (StaysViewModel list = list(Span.IN_HOUSE)) {
            list.refresh();

            assertThat(list.emptyProperty().get()).contains("F5");
        }
    }

    @Test
    void ofMoreThanFiveHundredTheFirstAreShownAndTheCountSaysSo() {
        Object[] doors = new Object[501];
        Object[] keys = new Object[501];
        for (int number = 0; number < doors.length; number++) {
            doors[number] = room(String.valueOf(1000 + number));
            keys[number] =
                    card("k" + number, "anna", String.valueOf(1000 + number)).build();
        }
        cache.store(page(doors), NOW);
        cache.store(page(keys), NOW);
        try (StaysViewModel list = list(Span.IN_HOUSE)) {
            list.refresh();

            assertThat(list.lines()).hasSize(500);
            assertThat(list.countProperty().get()).isEqualTo("The first 500 of 501 in this order: type to narrow");
        }
    }

    @Test
    void anOpenListTurnsWithTheClockAlone() {
        fill();
        try (StaysViewModel inHouse = list(Span.IN_HOUSE);
                StaysViewModel leaving = list(Span.DEPARTURES)) {
            inHouse.refresh();
            leaving.refresh();
            assertThat(inHouse.lines().getFirst().untilWord()).isEqualTo("Fri 11:00");

            turn(Duration.ofHours(5));
            assertThat(inHouse.lines()).extracting(line -> line.number().text()).containsExactly("101", "103", "1000");
            assertThat(leaving.lines()).isEmpty();

            turn(Duration.ofHours(33));
            assertThat(leaving.dayProperty().get()).startsWith("Thu, 11 Jun 2026");
            assertThat(leaving.lines()).isEmpty();
            assertThat(inHouse.lines().getFirst().untilWord())
                    .as("past midnight")
                    .isEqualTo("today 11:00");
            turn(Duration.ofHours(2));
            assertThat(leaving.dayProperty().get()).isEqualTo("Fri, 12 Jun 2026");
            assertThat(leaving.lines()).hasSize(3);
        }
    }

    private void turn(Duration by) {
        Instant before = clock.instant();
        clock.forward(by);
        cache.turn(before, clock.instant(), SampleHotel.ZONE);
    }

    @Test
    void whatDoesNotChangeTheListLeavesItsRowsAlone() {
        fill();
        try (StaysViewModel list = list(Span.IN_HOUSE)) {
            list.refresh();
            AtomicInteger changes = new AtomicInteger();
            list.lines().addListener((ListChangeListener<StayLine>) change -> changes.incrementAndGet());

            cache.store(page(guest("fay", "Fay Novak")), NOW);

            assertThat(changes).as("a row that is chosen stays so").hasValue(0);
        }
    }

    @Test
    void theListFollowsTheCacheOnlyWhileItIsLookedAt() {
        try (StaysViewModel list = list(Span.IN_HOUSE)) {
            list.refresh();
            fill();
            assertThat(list.lines()).hasSize(3);

            list.rest();
            cache.store(page(card("k9", "eva", "103").build()), NOW);
            assertThat(list.lines()).hasSize(3);
        }
    }
}
