package app.keydesk.desk;

import static app.keydesk.desk.ScenarioHotel.issued;
import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.Audit;
import app.keydesk.cache.sqlite.SealedOutageFile;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.cache.sqlite.SqliteSpareKeys;
import app.keydesk.desk.arrivals.ArrivalList;
import app.keydesk.desk.checkin.CheckInPlan;
import app.keydesk.desk.checkin.CheckInRow;
import app.keydesk.desk.checkin.GroupCheckIn;
import app.keydesk.desk.checkin.GroupCheckIn.Setting;
import app.keydesk.desk.shift.Handover;
import app.keydesk.desk.shift.HandoverCard;
import app.keydesk.desk.shift.OutageLists;
import app.keydesk.desk.shift.SpareKeyDrawer;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.IdProof;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.OutageList;
import app.keydesk.hotel.Problem.BadInput;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKeyId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one shift hands to the next, from a hotel in which things went wrong. */
class ShiftTest {
    private static final AesFieldCipher CIPHER = AesFieldCipher.ofKey(new byte[32]);

    @TempDir
    Path folder;

    private ScenarioHotel hotel;
    private SqliteSpareKeys store;
    private SqliteAudit audit;
    private SpareKeyDrawer drawer;
    private GroupCheckIn groups;
    private Handover handover;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        hotel = new ScenarioHotel(folder);
        store = SqliteSpareKeys.open(folder.resolve("drawer.db"), CIPHER, clock).store();
        audit = SqliteAudit.open(
                        folder.resolve("audit.db"), folder.resolve("audit.head"), CIPHER, clock, () -> TestDesk.ZONE)
                .store();
        drawer = new SpareKeyDrawer(store, audit, clock, new NamedAuthority("Operator"));
        groups = new GroupCheckIn(hotel.front, arrivals(), hotel.desk.parts.cache());
        handover = new Handover(hotel.front, hotel.desk.parts.cache(), new ShiftLog(hotel.desk.parts), drawer, groups);
    }

    @AfterEach
    void close() {
        store.close();
        audit.close();
        hotel.close();
    }

    @Test
    void aSpareKeyIsLentReturnedAndToldToTheAuditTrailWithoutAName() {
        Instant now = drawer.now();
        assertThat(drawer.register("Spare 1", "412", now.plus(Duration.ofDays(7))))
                .isEmpty();
        assertThat(drawer.register("spare 1", "413", null)).contains(new BadInput("label", "taken"));
        assertThat(drawer.register("Spare 2", "413", now.minusSeconds(1))).contains(new BadInput("expires", "past"));
        SpareKeyId id = drawer.keys().getFirst().id();

        assertThat(drawer.handOut(id, " ", IdProof.PHOTO_ID, null)).contains(new BadInput("toWhom", "missing"));
        assertThat(drawer.handOut(id, "Ada Fable", IdProof.PHOTO_ID, now.plus(Duration.ofHours(1))))
                .isEmpty();
        assertThat(drawer.handOut(id, "Ben Fable", IdProof.PHOTO_ID, null))
                .as("one card, one person")
                .contains(new BadInput("key", "not-in-drawer"));
        assertThat(drawer.keys().getFirst().state(now)).isEqualTo(SpareKey.State.OUT);
        assertThat(drawer.keys().getFirst().state(now.plus(Duration.ofHours(1))))
                .isEqualTo(SpareKey.State.OVERDUE);
        assertThat(drawer.keys().getFirst().state(now.plus(Duration.ofDays(7)))).isEqualTo(SpareKey.State.EXPIRED_OUT);
        assertThat(handover.card().sparesOut()).hasSize(1);
        drawer.takeBack(id);

        assertThat(drawer.keys().getFirst().state(now)).isEqualTo(SpareKey.State.IN_DRAWER);
        assertThat(drawer.keys().getFirst().state(now.plus(Duration.ofDays(7)))).isEqualTo(SpareKey.State.EXPIRED);
        assertThat(handover.card().sparesOut()).isEmpty();
        assertThat(audit.lines(Audit.Filter.ALL, 0, 10))
                .extracting(Audit.Line::action)
                .containsExactly("spare.back", "spare.out", "spare.register");
        assertThat(audit.lines(Audit.Filter.ALL, 0, 10).toString()).doesNotContain("Ada");
    }

    @Test
    void theNextShiftLearnsOfAKeyThatWaitsForTheNetwork() {
        EntranceId room = hotel.vacantRooms(1).getFirst();

        hotel.front.queue().queueIssue(hotel.desk.phoneKey(someone("Ada Fable"), room, override()));

        HandoverCard card = handover.card();
        assertThat(card.isClear()).isFalse();
        assertThat(card.queued()).singleElement().satisfies(one -> {
            assertThat(one.guestName()).isEqualTo("Ada Fable");
            assertThat(one.rooms()).containsExactly(room);
        });
    }

    @Test
    void theNextShiftLearnsOfACardThatFailedUntilItIsWritten() {
        EntranceId room = hotel.vacantRooms(1).getFirst();
        hotel.demo.faults().failNextEncoding(hotel.encoder().value(), "encoding_interrupted");
        IssueOutcome.NotOnCard failed = (IssueOutcome.NotOnCard) hotel.front
                .issuing()
                .issue(hotel.desk.card(someone("Ada Fable"), room, override(), hotel.encoder()), Progress.NONE);

        HandoverCard card = handover.card();

        assertThat(card.toDos()).hasSize(1);
        assertThat(card.failedCards()).singleElement().satisfies(one -> {
            assertThat(one.guestName()).isEqualTo("Ada Fable");
            assertThat(one.rooms()).containsExactly(room);
            assertThat(one.code()).contains("encoding_interrupted");
            assertThat(one.isWritten()).isFalse();
        });
        assertThat(card.keyStates()).containsKey(KeyState.WAITING_FOR_CARD);

        issued(hotel.front.issuing().encode(failed.key(), hotel.encoder(), Progress.NONE));

        assertThat(handover.card().toDos()).isEmpty();
        assertThat(handover.card().failedCards()).allMatch(one -> one.isWritten());
    }

    @Test
    void anotherKeyWithoutALookAtAnIdIsToldAndAFirstKeyIsNot() {
        EntranceId room = hotel.vacantRooms(1).getFirst();
        Credential first = issued(hotel.front
                .issuing()
                .issue(hotel.desk.phoneKey(someone("Ada Fable"), room, override()), Progress.NONE));
        assertThat(handover.card().uncheckedKeys()).isEmpty();

        hotel.front.issuing().issue(hotel.desk.phoneKey(someone("Ben Fable"), room, beside(first.id())), Progress.NONE);

        assertThat(handover.card().uncheckedKeys()).singleElement().satisfies(key -> {
            assertThat(key.guestName()).isEqualTo("Ben Fable");
            assertThat(key.rooms()).containsExactly(room);
        });
    }

    @Test
    void theNextShiftLearnsOfTheRoomsOfAGroupThatHaveNoKeysYet() {
        LocalDate today = HotelDay.of(drawer.now(), TestDesk.ZONE);
        List<String> numbers = hotel.front.board().rooms().stream()
                .filter(tile -> tile.state() == RoomState.VACANT)
                .limit(2)
                .map(tile -> tile.number().text())
                .toList();
        hotel.desk
                .arrivals()
                .save(
                        numbers.stream()
                                .map(room -> new Arrival(
                                        "R-" + room, "Ada Fable", "", "", room, today, today.plusDays(1), 1))
                                .toList(),
                        drawer.now());
        List<CheckInPlan> plans = groups.rows().stream().map(CheckInRow::plan).toList();
        assertThat(handover.card().groupRooms())
                .as("expected, not begun as a group")
                .isEmpty();

        groups.run(
                plans,
                new Setting(hotel.encoder(), CardFormat.RFID48, 0, Set.of()),
                new PutsCardsOn(2, (number, total) -> {}),
                row -> {});

        assertThat(handover.card().groupRooms()).containsExactly(numbers.getLast());
        assertThat(handover.card().isClear()).isFalse();
    }

    private ArrivalList arrivals() {
        return new ArrivalList(hotel.desk.arrivals(), hotel.desk.parts.cache(), Clock.systemUTC(), () -> TestDesk.ZONE);
    }

    @Test
    void theOutageListNamesEverybodyInHouseAndIsThereWhenTheCacheIsNot() {
        LocalDate today = HotelDay.of(drawer.now(), TestDesk.ZONE);
        var arrivals = hotel.desk.arrivals();
        arrivals.save(
                List.of(
                        new Arrival("R-1", "Cleo Fable", "", "", "", today, today.plusDays(1), 1),
                        new Arrival("R-2", "Dora Fable", "", "", "", today.plusDays(1), today.plusDays(2), 1)),
                drawer.now());
        Path file = folder.resolve("outage.list");
        OutageLists lists = new OutageLists(
                hotel.front.board(),
                hotel.front.connection(),
                new ArrivalList(arrivals, hotel.desk.parts.cache(), Clock.systemUTC(), () -> TestDesk.ZONE),
                new SealedOutageFile(file, CIPHER));
        Set<String> taken = Set.copyOf(hotel.front.board().rooms().stream()
                .filter(tile -> tile.is(RoomState.IN_HOUSE))
                .map(tile -> tile.number().text())
                .toList());

        OutageList list = lists.now();

        assertThat(list.inHouse()).extracting(OutageList.Stay::room).containsAll(taken);
        assertThat(list.inHouse())
                .noneMatch(stay -> hotel.front.board().rooms().stream()
                        .filter(tile -> !tile.is(RoomState.IN_HOUSE))
                        .map(RoomTile::number)
                        .anyMatch(number -> number.text().equals(stay.room())));
        assertThat(list.arrivals()).extracting(OutageList.Expected::guest).containsExactly("Cleo Fable");
        lists.keep();
        assertThat(lists.kept()).get().extracting(OutageList::inHouse).isEqualTo(list.inHouse());
    }
}
