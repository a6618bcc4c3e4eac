package app.keydesk.ui.controls;

import static app.keydesk.ui.guest.FakeDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.StayWindow;
import app.keydesk.ui.guest.FakeDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayTimesViewModelTest {
    private final StayTimesViewModel times = new StayTimesViewModel(new FakeDesk().settings(), NOW, Locale.UK);

    @Test
    void aStayStartsAsOneNightByTheHotelsTimes() {
        assertThat(times.from()).isEqualTo("2026-11-23T15:00");
        assertThat(times.until()).isEqualTo("2026-11-24T11:00");
        assertThat(times.nightsProperty().get()).isEqualTo("1");
    }

    @Test
    void moreNightsMoveTheDeparture() {
        times.addNights(2);

        assertThat(times.departureProperty().get()).isEqualTo("26/11/2026");
    }

    @Test
    void aTypedDepartureCountsTheNights() {
        times.departureProperty().set("30/11");

        assertThat(times.nightsProperty().get()).isEqualTo("7");
    }

    @Test
    void anotherArrivalKeepsTheNights() {
        times.addNights(1);
        times.arrivalProperty().set("24");

        assertThat(times.departureOn()).contains(LocalDate.of(2026, 11, 26));
    }

    @Test
    void aTimeOfTodayThatHasGoneByIsNow() {
        times.checkInProperty().set("09:00");

        assertThat(times.from()).isEqualTo("2026-11-23T14:00");
    }

    @Test
    void aGuestWhoComesAfterMidnightGetsAKeyThatOpensNowAndEndsInTheMorning() {
        StayTimesViewModel late = afterMidnight();

        assertThat(late.arrivalProperty().get()).isEqualTo("23/11/2026");
        assertThat(late.from()).isEqualTo("2026-11-24T00:20");
        assertThat(late.until()).isEqualTo("2026-11-24T11:00");
        assertThat(late.startsLaterToday()).isFalse();
    }

    @Test
    void theNewDateTypedAfterMidnightIsTheComingAfternoonUntilItStartsNow() {
        StayTimesViewModel late = afterMidnight();
        late.arrivalProperty().set("24/11");
        assertThat(late.from()).isEqualTo("2026-11-24T15:00");
        assertThat(late.startsLaterToday()).isTrue();

        late.startNow();

        assertThat(late.from()).isEqualTo("2026-11-24T00:20");
        assertThat(late.until()).isEqualTo("2026-11-25T11:00");
    }

    @Test
    void aKeyThatJoinsTheStayAfterMidnightCountsTheNightThatIsUnderWay() {
        StayTimesViewModel late = afterMidnight();
        late.adopt(new StayWindow(Instant.parse("2026-11-23T14:00:00Z"), Instant.parse("2026-11-24T10:00:00Z")));

        assertThat(late.nightsProperty().get()).isEqualTo("1");
        assertThat(late.from()).isEqualTo("2026-11-24T00:20");
        assertThat(late.until()).isEqualTo("2026-11-24T11:00");
    }

    private static StayTimesViewModel afterMidnight() {
        FakeDesk desk = new FakeDesk();
        Instant late = LocalDateTime.parse("2026-11-24T00:20")
                .atZone(desk.settings().zone())
                .toInstant();
        return new StayTimesViewModel(desk.settings(), late, Locale.UK);
    }

    @Test
    void aGuestWhoComesBeforeCheckInIsToldAndCanStartNow() {
        assertThat(times.startsLaterToday()).isTrue();

        times.startNow();

        assertThat(times.startsLaterToday()).isFalse();
        assertThat(times.from()).isEqualTo(LocalDateTime.of(2026, 11, 23, 14, 0));
    }

    @Test
    void theStaysTimesAreTakenOverUnlessOthersWereTyped() {
        StayWindow stay = new StayWindow(Instant.parse("2026-11-21T14:00:00Z"), Instant.parse("2026-11-27T11:30:00Z"));

        times.adopt(stay);
        assertThat(times.from()).isEqualTo("2026-11-23T14:00");
        assertThat(times.until()).isEqualTo("2026-11-27T12:30");
        assertThat(times.nightsProperty().get()).isEqualTo("4");

        times.nightsProperty().set("2");
        times.adopt(stay);
        assertThat(times.nightsProperty().get()).isEqualTo("2");
    }

    @Test
    void aStayThatHasBegunIsToldFromItsArrivalAndAskedForFromNow() {
        times.change(new StayWindow(Instant.parse("2026-11-21T14:00:00Z"), Instant.parse("2026-11-27T11:30:00Z")));

        assertThat(times.hasBegun()).isTrue();
        assertThat(times.arrivalProperty().get()).isEqualTo("21/11/2026");
        assertThat(times.checkInProperty().get()).isEqualTo("15:00");
        assertThat(times.nightsProperty().get()).isEqualTo("6");
        assertThat(times.from()).as("Seam takes no start that has gone by").isEqualTo("2026-11-23T14:00");

        times.addNights(1);
        assertThat(times.until()).isEqualTo("2026-11-28T12:30");
    }

    @Test
    void aStayThatIsStillToComeMayStartEarlier() {
        times.change(new StayWindow(Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-11-27T10:00:00Z")));

        assertThat(times.hasBegun()).isFalse();
        assertThat(times.from()).isEqualTo("2026-11-24T15:00");
        times.startNow();
        assertThat(times.from()).isEqualTo("2026-11-23T14:00");
    }

    @ParameterizedTest
    @CsvSource({"15:00,15:00", "1500,15:00", "9,09:00", "9.30,09:30", "24:00,", "abc,", "9:61,"})
    void timesAreReadAsTheNumpadTypesThem(String typed, String time) {
        assertThat(times.dates().time(typed).map(Object::toString).orElse(null)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "26/11/2026,2026-11-26",
        "2026-11-26,2026-11-26",
        "26/11,2026-11-26",
        "1/2,2027-02-01",
        "30,2026-11-30",
        "5,2026-12-05",
        "31,2026-12-31",
        "31/2/2026,",
        "tomorrow,"
    })
    void datesAreReadAsPeopleTypeThem(String typed, String day) {
        assertThat(times.dates()
                        .date(typed, LocalDate.of(2026, 11, 23))
                        .map(Object::toString)
                        .orElse(null))
                .isEqualTo(day);
    }
}
