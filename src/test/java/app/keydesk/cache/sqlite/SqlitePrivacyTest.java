package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static app.keydesk.cache.sqlite.SampleHotel.ZONE;
import static app.keydesk.cache.sqlite.SampleHotel.card;
import static app.keydesk.cache.sqlite.SampleHotel.guest;
import static app.keydesk.cache.sqlite.SampleHotel.page;
import static app.keydesk.cache.sqlite.SampleHotel.phone;
import static app.keydesk.cache.sqlite.SampleHotel.room;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Filter;
import app.keydesk.cache.Audit.Line;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.Audit.Verdict;
import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePrivacyTest {
    private static final FieldCipher CIPHER = SampleHotel.cipher();
    private static final Person BOSS = new Person("boss", "Lee Boss");
    private static final AcsUserId GONE = new AcsUserId("gone");
    private static final AcsUserId HERE = new AcsUserId("here");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(60));
    private static final Instant CUT_OFF = NOW.minus(Duration.ofDays(30));

    @TempDir
    private Path folder;

    private SqliteHotelCache cache;
    private SqliteJournal journal;
    private SqliteAudit audit;
    private NightlyBackup backup;
    private SqlitePrivacy privacy;
    private Instant now;

    @BeforeEach
    void aGuestWhoLeftLongAgoAndOneInHouse() {
        openAt(LONG_AGO);
        fill("gone", "Anna Canary");
        cache.store(
                page(card("old-key", "gone", "1").until("2026-04-20T09:00:00Z").build()), LONG_AGO);
        close();
        openAt(NOW);
        fill("here", "Bo Stays");
        cache.store(page(room("1"), card("live-key", "here", "1").build()), NOW);
        cache.arrivals()
                .save(
                        List.of(new Arrival(
                                "r1",
                                "Anna Canary",
                                "",
                                "",
                                "1",
                                LocalDate.of(2026, 4, 1),
                                LocalDate.of(2026, 4, 3),
                                1)),
                        NOW);
        backup.run();
    }

    private void fill(String id, String name) {
        cache.store(page(guest(id, name), phone(id, true)), now);
        Intent intent = journal.open("issue", "Kim", Map.of("guest", name));
        journal.begin(intent.id(), "person", Map.of());
        journal.end(intent.id(), "person", StepState.DONE, Map.of("acs_user_id", id));
        journal.close(intent.id(), IntentState.DONE, null);
        audit.record(
                new Act(new Person("kim-" + id, "Kim"), "key.issue", Map.of(), new Person(id, name), "asked", null));
    }

    private void openAt(Instant at) {
        now = at;
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        cache = SqliteHotelCache.open(folder.resolve("cache.db"), CIPHER, id -> Optional.empty(), clock)
                .store();
        journal =
                SqliteJournal.open(folder.resolve("journal.db"), CIPHER, clock).store();
        audit = SqliteAudit.open(folder.resolve("audit.db"), folder.resolve("audit.head"), CIPHER, clock, () -> ZONE)
                .store();
        backup = new NightlyBackup(
                folder.resolve("backups"),
                Map.of(NightlyBackup.CACHE, cache, NightlyBackup.JOURNAL, journal, NightlyBackup.AUDIT, audit),
                clock);
        privacy = new SqlitePrivacy(new SqlitePrivacy.Stores(cache, journal, audit), backup, CIPHER, clock, () -> ZONE);
    }

    @AfterEach
    void close() {
        cache.close();
        journal.close();
        audit.close();
    }

    private void assertForgotten(AcsUserId id) {
        assertThat(cache.guest(id, NOW)).isEmpty();
        assertThat(journal.about(Subject.of(id, Optional.empty()))).isEmpty();
        assertThat(audit.about(id)).allSatisfy(line -> {
            assertThat(line.guest()).startsWith("G-");
            assertThat(line.reason()).isNull();
        });
        assertThat(audit.verify()).isInstanceOf(Verdict.Whole.class);
    }

    private void assertKept(AcsUserId id) {
        assertThat(cache.guest(id, NOW).orElseThrow().phones()).hasSize(1);
        assertThat(journal.about(Subject.of(id, Optional.empty()))).hasSize(1);
        assertThat(audit.about(id)).extracting(Line::reason).containsExactly("asked");
    }

    @Test
    void whoLeftBeforeTheDayIsForgottenAndWhoIsInHouseIsKept() {
        assertThat(privacy.forgetBefore(CUT_OFF, BOSS)).isEqualTo(6);

        assertForgotten(GONE);
        assertKept(HERE);
        assertThat(cache.arrivals().arrivals()).isEmpty();
        assertThat(cache.findGuests("canary", 9)).isEmpty();
        assertThat(cache.key(SampleHotel.card("old-key", "gone").build().id(), NOW))
                .isPresent();
        assertThat(privacy.forgetBefore(CUT_OFF, BOSS)).isZero();
    }

    @Test
    void aRemovedGuestIsForgottenAtOnceAndTheOtherIsKept() {
        privacy.forgetGuest(HERE, BOSS);

        assertForgotten(HERE);
        assertKept(GONE);
    }

    @Test
    void theBackupsForgetToo() {
        privacy.forgetBefore(CUT_OFF, BOSS);
        close();

        Path day = backup.days().getFirst();
        try (var copy = SqliteHotelCache.open(
                                day.resolve("cache.db"), CIPHER, id -> Optional.empty(), SampleHotel.CLOCK)
                        .store();
                var journalCopy = SqliteJournal.open(day.resolve("journal.db"), CIPHER, SampleHotel.CLOCK)
                        .store();
                var auditCopy = SqliteAudit.open(
                                day.resolve("audit.db"), day.resolve("head"), CIPHER, SampleHotel.CLOCK, () -> ZONE)
                        .store()) {
            assertThat(copy.guest(GONE, NOW)).isEmpty();
            assertThat(copy.guest(HERE, NOW)).isPresent();
            assertThat(journalCopy.about(Subject.of(GONE, Optional.empty()))).isEmpty();
            assertThat(auditCopy.about(GONE).getFirst().guest()).startsWith("G-");
        }
    }

    @Test
    void aBackupThatCannotBeReadIsDeleted() throws IOException {
        Path copy = backup.days().getFirst().resolve("cache.db");
        Files.writeString(copy, "damaged");

        privacy.forgetBefore(CUT_OFF, BOSS);

        assertThat(copy).doesNotExist();
    }

    @Test
    void theNextSynchronisationDoesNotBringAForgottenGuestBack() {
        privacy.forgetBefore(CUT_OFF, BOSS);

        cache.store(
                page(
                        guest("gone", "Anna Canary"),
                        phone("gone", true),
                        card("old-key", "gone", "1").build()),
                NOW);

        assertThat(cache.guest(GONE, NOW)).isEmpty();
        assertThat(cache.findGuests("canary", 9)).isEmpty();
    }

    @Test
    void aForgottenGuestWhoGetsANewKeyIsAGuestAgain() {
        privacy.forgetBefore(CUT_OFF, BOSS);
        cache.store(page(guest("gone", "Anna Canary")), NOW);

        cache.store(
                page(card("new-key", "gone", "1").from("2026-06-10T13:00:00Z").build()), NOW.plusSeconds(9));

        assertThat(cache.guest(GONE, NOW)).isPresent();
        assertThat(cache.findGuests("canary", 9)).hasSize(1);
    }

    @Test
    void workThatStillWaitsIsKept() {
        Intent intent = journal.open("issue", "Kim", Map.of("acs_user_id", "here"));
        journal.close(intent.id(), IntentState.NEEDS_PERSON, "collided");

        privacy.forgetGuest(HERE, BOSS);

        assertThat(journal.about(Subject.of(HERE, Optional.empty())))
                .extracting(Intent::id)
                .containsExactly(intent.id());
    }

    @Test
    void whatIsHeldOfAGuestIsShownWhole() {
        assertThat(privacy.whatWeHold(HERE).file())
                .contains(
                        "\"name\" : \"Bo Stays\"",
                        "\"email\" : \"here@example.com\"",
                        "\"acs_credential_id\" : \"live-key\"",
                        "\"door-1\"",
                        "\"My phone\"",
                        "\"kind\" : \"issue\"",
                        "\"reason\" : \"asked\"")
                .doesNotContain("Anna", "old-key");
        privacy.forgetGuest(HERE, BOSS);
        assertThat(privacy.whatWeHold(HERE).file()).doesNotContain("Bo Stays", "here@example", "asked");
    }

    @Test
    void workThatOnlyNamesAGuestIsForgottenWithThem() {
        Intent intent = journal.open("issue", "Kim", Map.of("0.name", "bo STAYS", "0.email", "x@example.com"));
        journal.close(intent.id(), IntentState.DONE, null);

        privacy.forgetGuest(HERE, BOSS);

        assertThat(journal.intent(intent.id())).isEmpty();
    }

    @Test
    void aRemovedGuestIsNoLongerExpectedEither() {
        cache.store(page(guest("g3", "Anna CANARY")), NOW);

        privacy.forgetGuest(new AcsUserId("g3"), BOSS);

        assertThat(cache.arrivals().arrivals()).isEmpty();
    }

    @Test
    void forgettingIsItselfWrittenDown() {
        privacy.forgetGuest(HERE, BOSS);

        assertThat(audit.lines(Filter.ALL, 0, 1).getFirst().action()).isEqualTo("privacy.forget");
        assertThat(audit.lines(Filter.ALL, 0, 1).getFirst().operator()).isEqualTo("Lee Boss");
    }
}
