package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.arrivals.ArrivalList;
import app.keydesk.desk.checkin.CheckInPlan;
import app.keydesk.desk.checkin.CheckInRow;
import app.keydesk.desk.checkin.CheckInRow.State;
import app.keydesk.desk.checkin.GroupCheckIn;
import app.keydesk.desk.checkin.GroupCheckIn.End;
import app.keydesk.desk.checkin.GroupCheckIn.Setting;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.RoomTile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coach arrives: many rooms, cards one after another at the encoder of the demo hotel. */
class GroupCheckInTest {
    @TempDir
    Path folder;

    private ScenarioHotel hotel;
    private GroupCheckIn group;
    private final List<String> cardsAsked = new ArrayList<>();
    private int pauseBefore = Integer.MAX_VALUE;

    @AfterEach
    void close() {
        hotel.close();
    }

    @Tag("long")
    @Test
    void fortyRoomsWithTwoKeysEachAreCheckedInAndEveryCardWorks() {
        List<CheckInPlan> plans = arrive(140, 40, 2);
        Map<String, CheckInRow> last = new HashMap<>();

        End end = group.run(plans, setting(), asking(), row -> last.put(row.reservation(), row));

        assertThat(end.stoppedBy()).isNull();
        assertThat(end.rows()).hasSize(40).allMatch(row -> row.state() == State.DONE && row.keysDone() == 2);
        assertThat(last.values()).allMatch(row -> row.state() == State.DONE);
        assertThat(cardsAsked).hasSize(79).endsWith("80/80");
        for (CheckInRow row : end.rows()) {
            List<Credential> keys = hotel.valid(row.room());
            assertThat(keys).hasSize(2).allMatch(Credential::isIssued);
            assertThat(keys.stream().map(Credential::joinedIds).filter(List::isEmpty))
                    .as("one override, one joiner")
                    .hasSize(1);
        }
        assertThat(hotel.front.toDos().open()).isEmpty();
    }

    @Test
    void theRoomThatACardIsAskedForIsNamedBeforehand() {
        List<CheckInPlan> plans = arrive(40, 3, 1);
        List<String> told = new ArrayList<>();
        Progress asking = new Asking() {
            @Override
            public boolean awaitNextCard(int number, int total) {
                told.add("card");
                return super.awaitNextCard(number, total);
            }
        };

        group.run(plans, setting(), asking, row -> {
            if (row.state() == State.UNDER_WAY && row.keysDone() == 0) {
                told.add(row.reservation());
            }
        });

        assertThat(told)
                .containsSubsequence(
                        plans.get(1).reservation(), "card", plans.get(2).reservation(), "card")
                .endsWith("card");
    }

    @Test
    void aJamStopsTheLineAndTheListGoesOnAfterARestart() {
        List<CheckInPlan> plans = arrive(40, 4, 2);
        Progress jamming = new Asking() {
            @Override
            public boolean awaitNextCard(int number, int total) {
                if (number == 4) {
                    hotel.demo.faults().failNextEncoding(hotel.encoder().value(), "encoding_interrupted");
                }
                return super.awaitNextCard(number, total);
            }
        };

        End jam = group.run(plans, setting(), jamming, row -> {});

        assertThat(jam.stoppedBy()).isInstanceOf(Problem.EncoderFault.class);
        assertThat(jam.rows())
                .extracting(CheckInRow::state)
                .containsExactly(State.DONE, State.UNFINISHED, State.READY, State.READY);
        assertThat(jam.rows().get(1).keysDone()).isEqualTo(1);

        List<CheckInRow> found = again().rows();
        assertThat(found)
                .filteredOn(CheckInRow::isPlanned)
                .extracting(CheckInRow::state)
                .containsExactly(State.DONE, State.UNFINISHED, State.READY, State.READY);
        End end = group.run(found.stream().map(CheckInRow::plan).toList(), setting(), asking(), row -> {});

        assertThat(end.stoppedBy()).isNull();
        assertThat(end.rows()).allMatch(row -> row.state() == State.DONE);
        assertThat(end.rows())
                .allSatisfy(
                        row -> assertThat(hotel.valid(row.room())).hasSize(2).allMatch(Credential::isIssued));
        assertThat(again().rows()).noneMatch(CheckInRow::isPlanned);
    }

    @Test
    void whoPausesFindsTheRestAsItWas() {
        List<CheckInPlan> plans = arrive(40, 3, 1);
        pauseBefore = 3;

        End end = group.run(plans, setting(), asking(), row -> {});

        assertThat(end.stoppedBy()).isInstanceOf(Problem.Cancelled.class);
        assertThat(end.rows()).extracting(CheckInRow::state).containsExactly(State.DONE, State.DONE, State.READY);
        pauseBefore = Integer.MAX_VALUE;
        assertThat(group.run(plans, setting(), asking(), row -> {}).rows())
                .allMatch(row ->
                        row.state() == State.DONE && hotel.valid(row.room()).size() == 1);
    }

    @Test
    void theCardsOfAGroupThatGoesOnAreCountedFromThere() {
        List<CheckInPlan> plans = arrive(40, 5, 1);
        pauseBefore = 3;
        group.run(plans, setting(), asking(), row -> {});
        pauseBefore = Integer.MAX_VALUE;
        cardsAsked.clear();

        group.run(plans, setting(), asking(), row -> {});

        assertThat(cardsAsked).containsExactly("2/3", "3/3");
    }

    @Test
    void whoIsLeftOutIsFoundAgainWithTheGroupAndGetsNoKey() {
        List<CheckInPlan> plans = new ArrayList<>(arrive(40, 3, 1));
        CheckInPlan out = plans.get(1).in(false);
        plans.set(1, out);
        pauseBefore = 2;
        group.run(plans, setting(), asking(), row -> {});

        List<CheckInRow> found =
                again().rows().stream().filter(CheckInRow::isPlanned).toList();

        assertThat(found).extracting(CheckInRow::plan).isEqualTo(plans);
        assertThat(found)
                .filteredOn(CheckInRow::isAwaited)
                .extracting(CheckInRow::plan)
                .containsExactly(plans.get(2));
        pauseBefore = Integer.MAX_VALUE;
        End end = group.run(plans, setting(), asking(), row -> {});
        assertThat(end.rows()).hasSize(2).allMatch(row -> row.state() == State.DONE);
        assertThat(hotel.valid(found.get(1).room())).isEmpty();
        assertThat(again().rows()).as("the group is done").noneMatch(CheckInRow::isPlanned);
    }

    @Test
    void keysOfOtherPeopleStopOnlyWhereSomebodyAgreed() {
        List<CheckInPlan> plans = arrive(40, 2, 1);
        EntranceId room = group.rows().getFirst().room();
        hotel.issue(TestDesk.someone("Zoe Fable"), List.of(room), Medium.PHONE, TestDesk.override());

        End end = group.run(plans, setting(), asking(), row -> {});

        assertThat(end.stoppedBy()).as("one room stops no other").isNull();
        assertThat(end.rows()).extracting(CheckInRow::state).containsExactly(State.OTHER_KEYS, State.DONE);
        assertThat(end.rows().getFirst().others()).extracting(KeyRow::guestName).containsExactly("Zoe Fable");

        Set<CredentialId> seen = new HashSet<>();
        end.rows().getFirst().others().forEach(key -> seen.add(key.id()));
        End agreed = group.run(plans, new Setting(hotel.encoder(), CardFormat.RFID48, 0, seen), asking(), row -> {});

        assertThat(agreed.rows()).allMatch(row -> row.state() == State.DONE);
        assertThat(hotel.valid(room)).singleElement().matches(Credential::isIssued);
    }

    private List<CheckInPlan> arrive(int rooms, int guests, int keys) {
        hotel = new ScenarioHotel(folder, rooms);
        Map<EntranceId, String> numbers = hotel.front.board().rooms().stream()
                .collect(Collectors.toMap(RoomTile::id, tile -> tile.number().text()));
        LocalDate today = HotelDay.of(hotel.desk.parts.clock().instant(), TestDesk.ZONE);
        List<Arrival> coming = new ArrayList<>();
        for (EntranceId room : hotel.vacantRooms(guests)) {
            String number = numbers.get(room);
            coming.add(
                    new Arrival("R-" + number, "Guest of " + number, "", "", number, today, today.plusDays(2), keys));
        }
        hotel.desk.arrivals().save(coming, hotel.desk.parts.clock().instant());
        group = again();
        return group.rows().stream().map(CheckInRow::plan).toList();
    }

    private GroupCheckIn again() {
        return new GroupCheckIn(
                hotel.front,
                new ArrivalList(
                        hotel.desk.arrivals(), hotel.desk.parts.cache(), Clock.systemUTC(), () -> TestDesk.ZONE),
                hotel.desk.parts.cache());
    }

    private Setting setting() {
        return new Setting(hotel.encoder(), CardFormat.RFID48, 0, Set.of());
    }

    private Progress asking() {
        return new Asking();
    }

    private class Asking extends PutsCardsOn {
        Asking() {
            super(pauseBefore, (number, total) -> cardsAsked.add(number + "/" + total));
        }
    }
}
