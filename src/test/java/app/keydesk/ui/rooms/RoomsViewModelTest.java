package app.keydesk.ui.rooms;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.card;
import static app.keydesk.cache.sqlite.SampleHotel.guest;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.phoneKey;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.sqlite.SampleHotel;
import app.keydesk.cache.sqlite.SqliteHotelCache;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.testing.KeptChoices;
import app.keydesk.testing.MovedClock;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.StayStrip;
import app.keydesk.ui.rooms.GridChoices.Days;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grid over a real cache: what it shows, what it finds, and what it remembers. */
class RoomsViewModelTest {
    private final KeptChoices memory = new KeptChoices();
    private final List<EntranceId> opened = new ArrayList<>();
    private final List<Runnable> reading = new ArrayList<>();
    private final MovedClock clock = MovedClock.standingAt(NOW);
    private SqliteHotelCache cache;
    private RoomsViewModel grid;

    @BeforeEach
    void open(@TempDir Path folder) {
        cache = SampleHotel.open(folder);
        cache.store(page(room("101"), room("102"), room("103"), room("201"), room("202")), NOW);
        cache.store(page(guest("anna", "Anna Müller"), guest("ben", "Ben Ohm")), NOW);
        cache.store(
                page(
                        card("k1", "ben", "101").build(),
                        phoneKey("k2", "anna", "103")
                                .until("2026-06-10T16:00:00Z")
                                .build(),
                        card("k3", "anna", "202").from("2026-06-11T13:00:00Z").build()),
                NOW);
        grid = grid(Runnable::run);
        grid.load();
    }

    @AfterEach
    void close() {
        grid.close();
        cache.close();
    }

    private RoomsViewModel grid(Executor background) {
        return new RoomsViewModel(
                SampleHotel.board(cache, clock),
                new Work(background, Runnable::run),
                ScreenWords.of(RoomsViewModel.class, SampleHotel.ZONE),
                opened::add,
                memory);
    }

    private List<String> shown() {
        return grid.shownProperty().get().stream()
                .map(tile -> tile.number().text())
                .toList();
    }

    @Test
    void theRoomThatIsSoughtIsTheOneInSightNotTheOneThatWasOpenBefore() {
        grid.choose(new EntranceId("door-101"));

        grid.searchProperty().set("202");
        assertThat(grid.sought()).contains(new EntranceId("door-202"));
        grid.searchProperty().set("10");
        assertThat(grid.sought()).as("of several the one that is marked").contains(new EntranceId("door-101"));
        grid.searchProperty().set("20");
        assertThat(grid.sought()).as("of several none that is out of sight").isEmpty();
    }

    @Test
    void everyRoomIsShownByNumberAndCountedByState() {
        assertThat(shown()).containsExactly("101", "102", "103", "201", "202");
        assertThat(grid.floorsProperty().get()).containsExactly(1, 2);
        assertThat(grid.countsProperty().get().byState())
                .containsEntry(RoomState.VACANT, 2)
                .containsEntry(RoomState.IN_HOUSE, 2)
                .containsEntry(RoomState.DUE_OUT, 1);
    }

    @Test
    void whoIsExpectedTodayIsToldOfAndFoundInARoomWithoutAKey() {
        expect("R1", "Cleo Novak", "0201", 0);
        expect("R2", "Dora Later", "102", 1);

        assertThat(expected("201")).containsExactly("Cleo Novak");
        assertThat(expected("102")).as("comes tomorrow").isEmpty();
        RoomTile tile = grid.book().tile(new EntranceId("door-201")).orElseThrow();
        assertThat(grid.tileWords().line(tile)).isEqualTo("Expected: Cleo Novak");
        assertThat(grid.tileWords().spoken(tile)).doesNotContain("Vacant").endsWith("Expected: Cleo Novak.");
        grid.searchProperty().set("cleo");
        assertThat(shown()).containsExactly("201");
        grid.searchProperty().set("expected");
        assertThat(shown()).containsExactly("201");
    }

    @Test
    void whoHasAKeyIsNotExpectedAnyMoreHoweverThePmsWritesTheName() {
        expect("R1", "MULLER, Anna", "103", 0);
        expect("R2", "Cleo Novak", "103", 0);

        assertThat(expected("103")).containsExactly("Cleo Novak");
    }

    private List<String> expected(String room) {
        return grid.book().numbered(room).orElseThrow().expected();
    }

    private void expect(String reservation, String guest, String room, int inDays) {
        LocalDate day = LocalDate.ofInstant(NOW, SampleHotel.ZONE).plusDays(inDays);
        cache.arrivals().save(List.of(new Arrival(reservation, guest, "", "", room, day, day.plusDays(2), 1)), NOW);
    }

    @Test
    void stateAndFloorNarrowTheGridAndOnePressShowsAllAgain() {
        grid.stateProperty().set(RoomState.VACANT);
        assertThat(shown()).containsExactly("102", "201");
        grid.floorProperty().set(2);
        assertThat(shown()).containsExactly("201");
        assertThat(grid.isFiltered()).isTrue();

        grid.clearFilters();
        assertThat(shown()).hasSize(5);
        assertThat(grid.isFiltered()).isFalse();
    }

    @Test
    void theNumberThatIsTypedOpensExactlyThatRoom() {
        grid.searchProperty().set("202");
        grid.openFound();

        assertThat(opened).containsExactly(SampleHotel.door("202"));
    }

    @Test
    void aGuestIsFoundWithoutAccents() {
        grid.searchProperty().set("muller");

        assertThat(shown()).containsExactly("103", "202");
    }

    @Test
    void roomsOfAFloorStandInTheChosenOrder() {
        grid.choices().orderProperty().set(RoomOrder.UNTIL);
        assertThat(shown()).containsExactly("103", "101", "102", "202", "201");

        grid.choices().orderProperty().set(RoomOrder.GUEST);
        assertThat(shown()).containsExactly("103", "101", "102", "202", "201");

        grid.choices().orderProperty().set(RoomOrder.NUMBER);
        assertThat(shown()).containsExactly("101", "102", "103", "201", "202");
    }

    @Test
    void arrowsMoveTheChoiceAndStopAtTheLastRoom() {
        grid.move(1);
        assertThat(grid.chosenProperty().get()).isEqualTo(SampleHotel.door("101"));
        grid.move(3);
        grid.move(9);
        assertThat(grid.chosenProperty().get()).isEqualTo(SampleHotel.door("202"));
        grid.stateProperty().set(RoomState.VACANT);
        grid.open();
        assertThat(opened).as("a room that is not shown").isEmpty();
    }

    @Test
    void aKeyThatAppearsChangesItsTileAlone() {
        cache.store(page(card("k4", "ben", "102").build()), NOW);

        assertThat(grid.shownProperty().get())
                .filteredOn(tile -> tile.number().text().equals("102"))
                .singleElement()
                .satisfies(tile -> assertThat(tile.guestNames()).containsExactly("Ben Ohm"));
        assertThat(grid.countsProperty().get().byState()).containsEntry(RoomState.IN_HOUSE, 3);
    }

    @Test
    void aTileTurnsWithTheClockAlone() {
        turn(Duration.ofHours(5));
        assertThat(grid.book().numbered("103").orElseThrow().state()).isEqualTo(RoomState.VACANT);
        assertThat(grid.countsProperty().get().byState()).containsEntry(RoomState.VACANT, 3);

        turn(Duration.ofDays(1));
        assertThat(grid.book().numbered("202").orElseThrow().state()).isEqualTo(RoomState.IN_HOUSE);
        turn(Duration.ofHours(12));
        assertThat(grid.book().numbered("101").orElseThrow().state()).isEqualTo(RoomState.DUE_OUT);
    }

    private void turn(Duration by) {
        Instant before = clock.instant();
        clock.forward(by);
        cache.turn(before, clock.instant(), SampleHotel.ZONE);
    }

    @Test
    void filtersOrderSizeAndDaysAreThereAfterARestartAndTheNameThatWasTypedIsNot() {
        grid.stateProperty().set(RoomState.VACANT);
        grid.floorProperty().set(2);
        grid.choices().orderProperty().set(RoomOrder.GUEST);
        grid.choices().resize(1);
        grid.choices().resize(1);
        grid.choices().daysProperty().set(Days.SHOWN);
        grid.searchProperty().set("Müller");
        grid.close();

        grid = grid(Runnable::run);
        grid.load();
        assertThat(shown()).containsExactly("201");
        assertThat(grid.choices().sizeProperty().get()).isEqualTo(TileSize.LARGE);
        assertThat(grid.searchProperty().get()).isEmpty();
        assertThat(memory.choices)
                .isEqualTo(Map.of(
                        "rooms.state", "VACANT",
                        "rooms.floor", "2",
                        "rooms.order", "GUEST",
                        "rooms.size", "LARGE",
                        "rooms.days", "SHOWN"));
    }

    @Test
    void aRoomsDaysAreReadWhileItIsSeenAndFollowTheCache() {
        ObservableValue<StayStrip> days = grid.strips().enter(SampleHotel.door("101"));
        assertThat(days.getValue().bars()).extracting(StayStrip.Bar::guest).containsExactly("Ben Ohm");

        cache.store(
                page(card("k5", "anna", "101")
                        .from("2026-06-12T13:00:00Z")
                        .until("2026-06-14T09:00:00Z")
                        .build()),
                NOW);
        assertThat(days.getValue().bars()).extracting(StayStrip.Bar::guest).containsExactly("Ben Ohm", "Anna Müller");
        assertThat(days.getValue().lanes()).as("one after the other").containsExactly(0, 0);

        grid.strips().leave(SampleHotel.door("101"));
        cache.forget(List.of(new CredentialId("k5")), List.of());
        assertThat(days.getValue().bars()).as("nobody looks").hasSize(2);
    }

    @Test
    void aRoomThatScrolledByIsNotAskedFor() {
        RoomStrips strips = new RoomStrips(
                SampleHotel.board(cache),
                new Work(reading::add, Runnable::run),
                ScreenWords.of(RoomsViewModel.class, SampleHotel.ZONE));
        ObservableValue<StayStrip> days = strips.enter(SampleHotel.door("101"));
        strips.leave(SampleHotel.door("101"));
        reading.forEach(Runnable::run);

        assertThat(days.getValue()).isNull();
    }
}
