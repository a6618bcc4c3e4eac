package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.SYSTEM;
import static app.keydesk.cache.sqlite.SampleHotel.ZONE;
import static app.keydesk.cache.sqlite.SampleHotel.card;
import static app.keydesk.cache.sqlite.SampleHotel.door;
import static app.keydesk.cache.sqlite.SampleHotel.guest;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.phone;
import static app.keydesk.cache.sqlite.SampleHotel.phoneKey;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHotelCacheTest {
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

    private RoomTile tile(String number) {
        return cache.rooms(List.of(door(number)), NOW, ZONE).getFirst();
    }

    private RoomDetails details(String number) {
        return cache.room(door(number), NOW, ZONE).orElseThrow();
    }

    private static Set<CredentialId> keys(String... ids) {
        return Set.of(ids).stream().map(CredentialId::new).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void roomsStandInTheOrderOfTheirNumbers() {
        cache.store(page(room("1001"), room("99"), room("412"), SampleHotel.door("Pool", DoorCategory.COMMON)), NOW);

        assertThat(cache.rooms(NOW, ZONE))
                .extracting(tile -> tile.number().text())
                .containsExactly("99", "412", "1001");
        assertThat(cache.rooms(NOW, ZONE)).allMatch(tile -> tile.state() == RoomState.VACANT);
    }

    @Test
    void whatBeginsOrEndsByTheClockIsToldWhenItIsTimeAndNotBefore() {
        cache.store(page(room("101"), room("102"), room("103"), guest("anna", "Anna Müller")), NOW);
        cache.store(
                page(
                        card("k1", "anna", "101").until("2026-06-10T12:30:00Z").build(),
                        card("k2", "anna", "102").from("2026-06-10T13:00:00Z").build(),
                        card("k3", "anna", "103")
                                .until("2026-06-10T12:30:00Z")
                                .invalid()
                                .build()),
                NOW);
        List<Changes> told = new ArrayList<>();
        cache.onChange(told::add);

        assertThat(turned("12:00", "12:29:59").isEmpty()).isTrue();
        assertThat(turned("12:00", "12:30").rooms()).containsExactly(door("101"));
        assertThat(turned("12:30", "14:00").keys()).isEqualTo(keys("k2"));
        assertThat(turned("14:00", "15:00").isEmpty()).isTrue();
        assertThat(turned("21:59", "22:00"))
                .as("midnight: what ends tomorrow ends today")
                .isEqualTo(Changes.ALL);
        assertThat(turned("02:59", "03:00")).as("the hotel's day").isEqualTo(Changes.ALL);
        assertThat(told).hasSize(4);
    }

    private Changes turned(String from, String until) {
        return cache.turn(at(from), at(until), ZONE);
    }

    private static Instant at(String time) {
        return LocalTime.parse(time).atDate(LocalDate.of(2026, 6, 10)).toInstant(ZoneOffset.UTC);
    }

    @Test
    void aTileNamesItsGuestsAndCountsTheirKeys() {
        cache.store(
                page(
                        room("412"),
                        guest("anna", "Anna Berg"),
                        guest("bo", "Bo Lind"),
                        card("k1", "anna", "412").from("2026-06-09T13:00:00Z").build(),
                        phoneKey("k2", "anna", "412")
                                .from("2026-06-09T14:00:00Z")
                                .build(),
                        phoneKey("k2-phone", "anna", "412").childOf("k2").build(),
                        card("k3", "bo", "412")
                                .from("2026-06-10T09:00:00Z")
                                .until("2026-06-13T09:00:00Z")
                                .build(),
                        card("dead", "bo", "412").invalid().build()),
                NOW);

        RoomTile tile = tile("412");

        assertThat(tile)
                .isEqualTo(new RoomTile(
                        door("412"),
                        tile.number(),
                        "Door 412",
                        Set.of(RoomState.IN_HOUSE),
                        List.of("Anna Berg", "Bo Lind"),
                        List.of(),
                        1,
                        2,
                        Instant.parse("2026-06-09T13:00:00Z"),
                        Instant.parse("2026-06-13T09:00:00Z")));
        assertThat(cache.rooms(NOW, ZONE)).containsExactly(tile);
    }

    @Test
    void aSuiteShowsItsKeyInEachOfItsRooms() {
        cache.store(
                page(
                        room("501"),
                        room("502"),
                        guest("anna", "Anna Berg"),
                        card("k", "anna", "501", "502").build()),
                NOW);

        assertThat(cache.rooms(NOW, ZONE)).extracting(RoomTile::cardKeys).containsExactly(1, 1);
    }

    @Test
    void aRoomThatLeavesTodaySaysSoThoughItsPhoneWaits() {
        cache.store(
                page(
                        room("1"),
                        phoneKey("k", "a", "1").until("2026-06-11T02:59:00Z").build()),
                NOW);

        assertThat(tile("1").states()).contains(RoomState.WAITING);
        assertThat(tile("1").state()).isEqualTo(RoomState.DUE_OUT);
    }

    @Test
    void aRoomIsDueOutOnTheDayOfItsLastKeyInTheHotelsZone() {
        cache.store(
                page(
                        room("1"),
                        card("k", "a", "1").until("2026-06-11T02:59:00Z").build()),
                NOW);
        assertThat(tile("1").state()).isEqualTo(RoomState.DUE_OUT);

        cache.store(page(card("k", "a", "1").until("2026-06-11T03:01:00Z").build()), NOW);
        assertThat(tile("1").state()).isEqualTo(RoomState.IN_HOUSE);

        cache.store(page(card("k", "a", "1").until(null).build()), NOW);
        assertThat(tile("1").state()).isEqualTo(RoomState.IN_HOUSE);
        assertThat(tile("1").until()).isNull();
    }

    @Test
    void aRoomWhoseKeysHaveNotBegunHasThemReady() {
        cache.store(
                page(room("1"), card("k", "a", "1").from("2026-06-10T13:00:00Z").build()), NOW);

        assertThat(tile("1").state()).isEqualTo(RoomState.KEY_READY);
    }

    @Test
    void aKeyThatWasNotWrittenOrFailedAsksForAttentionAndOneThatWaitsForItsPhoneDoesNot() {
        cache.store(
                page(
                        room("1"),
                        room("2"),
                        room("3"),
                        room("4"),
                        room("5"),
                        card("k1", "a", "1").notWritten().build(),
                        phoneKey("k2", "a", "2").build(),
                        card("k3", "a", "3").failed("provider_said_no").build(),
                        card("k4", "a", "4").warned("needs_to_be_reissued").build(),
                        phoneKey("k5", "a", "5").build(),
                        phoneKey("k5-phone", "a", "5")
                                .childOf("k5")
                                .warned("being_deleted")
                                .build()),
                NOW);

        assertThat(cache.rooms(NOW, ZONE))
                .extracting(RoomTile::state)
                .containsExactly(
                        RoomState.ATTENTION,
                        RoomState.WAITING,
                        RoomState.ATTENTION,
                        RoomState.ATTENTION,
                        RoomState.WAITING);
        assertThat(cache.rooms(NOW, ZONE))
                .as("each has a key that has begun")
                .allMatch(tile -> tile.is(RoomState.IN_HOUSE));
    }

    @Test
    void deadKeysLeaveARoomVacantAndStayInItsHistory() {
        cache.store(
                page(
                        room("1"),
                        card("gone", "a", "1").warned("being_deleted").build(),
                        card("over", "a", "1").until("2026-06-10T12:00:00Z").build(),
                        card("replaced", "a", "1").invalid().build()),
                NOW);

        assertThat(tile("1").state()).isEqualTo(RoomState.VACANT);
        assertThat(details("1").keys())
                .extracting(KeyRow::state)
                .containsExactlyInAnyOrder(KeyState.STOPPING, KeyState.EXPIRED, KeyState.REPLACED);
        assertThat(cache.liveKeys(List.of(door("1")), NOW)).isEmpty();
    }

    @Test
    void aRoomListsItsKeysNewestFirstWithOwnersAndPhonesReached() {
        Credential older = phoneKey("k1", "anna", "412").common("Pool").build();
        Credential newer = card("k2", null, "412")
                .from("2026-06-10T09:00:00Z")
                .joined("k1")
                .build();
        cache.store(
                page(
                        room("412"),
                        guest("anna", "Anna Berg"),
                        older,
                        phoneKey("k1-a", "anna", "412").childOf("k1").build(),
                        phoneKey("k1-b", "anna", "412").childOf("k1").build(),
                        newer),
                NOW);

        assertThat(details("412").keys())
                .containsExactly(
                        new KeyRow(newer, "", 0, KeyState.ON_CARD, null, false),
                        new KeyRow(older, "Anna Berg", 2, KeyState.ON_PHONE, null, false));
        assertThat(cache.liveKeys(List.of(door("Pool"), door("412")), NOW)).containsExactly(newer, older);
    }

    @Test
    void aKeyShowsItsDoorsItsPhonesAndWhatItJoined() {
        Entrance pool = SampleHotel.door("Pool", DoorCategory.COMMON);
        Credential first =
                phoneKey("k1", "anna", "412").common("Pool", "Unknown").build();
        Credential child = phoneKey("k1-a", "anna", "412").childOf("k1").build();
        Credential joiner = card("k2", "bo", "412").joined("k1").build();
        cache.store(page(pool, room("412"), first, child, joiner), NOW);

        var key = cache.key(first.id(), NOW).orElseThrow();

        assertThat(key.doors()).containsExactly(room("412"), pool);
        assertThat(key.children()).containsExactly(child);
        assertThat(key.joiners()).extracting(KeyRow::credential).containsExactly(joiner);
        assertThat(cache.key(joiner.id(), NOW).orElseThrow().joined())
                .extracting(KeyRow::credential)
                .containsExactly(first);
    }

    @Test
    void aGuestMayHaveKeysOnSeveralRoomsAndPhones() {
        Guest anna = guest("anna", "Anna Berg");
        cache.store(
                page(
                        anna,
                        phone("anna", true),
                        phone("bo", false),
                        card("k1", "anna", "1").from("2026-06-08T13:00:00Z").build(),
                        card("k2", "anna", "2").build(),
                        card("k3", "bo", "2").build()),
                NOW);

        GuestDetails details = cache.guest(anna.id(), NOW).orElseThrow();

        assertThat(details.guest()).isEqualTo(anna);
        assertThat(details.hasReadyPhone()).isTrue();
        assertThat(details.phones()).containsExactly(phone("anna", true));
        assertThat(details.keys())
                .extracting(KeyRow::id)
                .containsExactly(new CredentialId("k2"), new CredentialId("k1"));
        assertThat(cache.guest(new AcsUserId("nobody"), NOW)).isEmpty();
    }

    @Test
    void guestsAreFoundByAnyPartWhateverTheCaseAccentsAndSpaces() {
        Guest muller = guest("g1", "Jörg Müller");
        Guest nunez = guest("g2", "María Núñez-Straße");
        cache.store(page(muller, nunez), NOW);

        for (String text : List.of("mull", "MÜLL", "mueller", "jorg mul", "muller jörg", "g1@exam", "0170 123 452")) {
            assertThat(cache.findGuests(text, 9)).as(text).contains(muller);
        }
        assertThat(cache.findGuests("strasse nunez", 9)).containsExactly(nunez);
        assertThat(cache.findGuests("example", 1)).hasSize(1);
        assertThat(cache.findGuests("nobody", 9)).isEmpty();
        assertThat(cache.findGuests(" ", 9)).isEmpty();
    }

    @Test
    void aRenamedGuestIsFoundByTheNewNameAlone() {
        cache.store(page(guest("g1", "Anna Berg")), NOW);
        assertThat(cache.findGuests("berg", 9)).hasSize(1);

        cache.store(page(guest("g1", "Anna Lind")), NOW);

        assertThat(cache.findGuests("berg", 9)).isEmpty();
        assertThat(cache.findGuests("lind", 9)).hasSize(1);

        cache.forget(List.of(), List.of(new AcsUserId("g1")));
        assertThat(cache.findGuests("lind", 9)).isEmpty();
    }

    @Test
    void changesNameTheRoomThatAKeyLeftAndTheOneItCameTo() {
        cache.store(page(room("1"), room("2"), card("k", "anna", "1").build()), NOW);

        Changes changes = cache.store(page(card("k", "bo", "2").build()), NOW);

        assertThat(changes)
                .isEqualTo(new Changes(
                        Set.of(door("1"), door("2")),
                        Set.of(new AcsUserId("anna"), new AcsUserId("bo")),
                        keys("k"),
                        false));
        assertThat(cache.store(page(card("k", "bo", "2").build()), NOW)).isEqualTo(Changes.NONE);
    }

    @Test
    void aPhoneThatGetsItsKeyChangesTheParentsRow() {
        cache.store(page(room("1"), phoneKey("k", "anna", "1").build()), NOW);

        Changes changes =
                cache.store(page(phoneKey("k-a", "anna", "1").childOf("k").build()), NOW);

        assertThat(changes.keys()).isEqualTo(keys("k", "k-a"));
        assertThat(tile("1").state()).isEqualTo(RoomState.IN_HOUSE);
    }

    @Test
    void aNewNameChangesTheGuestsKeysAndRooms() {
        cache.store(
                page(
                        room("1"),
                        room("2"),
                        guest("anna", "Anna"),
                        card("k", "anna", "1").build()),
                NOW);

        Changes changes = cache.store(page(guest("anna", "Anne")), NOW);

        assertThat(changes).isEqualTo(new Changes(Set.of(door("1")), Set.of(new AcsUserId("anna")), keys("k"), false));
    }

    @Test
    void listenersAreToldAfterTheCommitUntilTheyLeave() {
        List<Integer> seen = new ArrayList<>();
        var registration =
                cache.onChange(changes -> seen.add(cache.rooms(NOW, ZONE).size()));

        cache.store(page(room("1")), NOW);
        cache.store(page(room("1")), NOW);
        registration.close();
        cache.store(page(room("2")), NOW);

        assertThat(seen).containsExactly(1);
    }

    @Test
    void aSweepTakesWhatAFullSynchronisationNoLongerSaw() {
        cache.store(
                page(
                        room("1"),
                        room("2"),
                        guest("anna", "Anna"),
                        card("k", "anna", "1").build(),
                        phone("anna", true)),
                NOW);
        Instant started = NOW.plusSeconds(60);
        cache.store(page(room("2")), started);

        Changes changes = cache.sweep(SYSTEM, started, started.plusSeconds(5));

        assertThat(changes).isEqualTo(new Changes(Set.of(door("1")), Set.of(new AcsUserId("anna")), keys("k"), false));
        assertThat(cache.rooms(NOW, ZONE)).extracting(RoomTile::id).containsExactly(door("2"));
        assertThat(cache.findGuests("anna", 9)).isEmpty();
        assertThat(cache.lastFullSyncAt()).contains(started.plusSeconds(5));
    }

    @Test
    void anOlderAnswerThatComesLateDoesNotOverwriteANewerOne() {
        cache.store(page(room("1"), card("k", "a", "1").build()), NOW);

        Changes changes = cache.store(page(card("k", "a", "1").invalid().build()), NOW.minusSeconds(2));

        assertThat(changes).isEqualTo(Changes.NONE);
        assertThat(tile("1").cardKeys()).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetBackDoesNotFreezeTheCache() {
        cache.store(page(room("1"), card("k", "a", "1").build()), NOW);

        cache.store(page(card("k", "a", "1").invalid().build()), NOW.minus(Duration.ofHours(3)));

        assertThat(tile("1").cardKeys()).isZero();
    }

    @Test
    void aDeskRemembersSmallValuesAcrossARestart() {
        cache.remember("encoder", "one");
        cache.remember("encoder", "two");
        cache.remember("gone", "x");
        cache.remember("gone", null);
        cache.close();
        cache = SampleHotel.open(folder);

        assertThat(cache.remembered("encoder")).contains("two");
        assertThat(cache.remembered("gone")).isEmpty();
    }
}
