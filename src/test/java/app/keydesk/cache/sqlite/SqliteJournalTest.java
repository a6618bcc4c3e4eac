package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.Note;
import app.keydesk.cache.Journal.Step;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.cache.Opened;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyOrigin;
import app.keydesk.hotel.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest {
    @TempDir
    private Path folder;

    private Path path;
    private SqliteJournal journal;

    @BeforeEach
    void open() {
        path = folder.resolve("journal.db");
        journal = opened().store();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Opened<SqliteJournal> opened() {
        return SqliteJournal.open(path, SampleHotel.cipher(), SampleHotel.CLOCK);
    }

    @Test
    void anIntentKeepsItsStepsInTheOrderInWhichTheyBegan() {
        Intent intent = journal.open("issue", "Kim", Map.of("guest", "Anna Canary"));
        journal.begin(intent.id(), "guest", Map.of("key", "k1"));
        journal.end(intent.id(), "guest", StepState.DONE, Map.of("acs_user_id", "u1"));
        journal.begin(intent.id(), "create", Map.of());
        journal.close();
        journal = opened().store();

        assertThat(journal.unsettled())
                .containsExactly(new Intent(
                        intent.id(),
                        "issue",
                        "Kim",
                        NOW,
                        IntentState.OPEN,
                        null,
                        Map.of("guest", "Anna Canary"),
                        List.of(
                                new Step(
                                        "guest", StepState.DONE, NOW, Map.of("key", "k1"), Map.of("acs_user_id", "u1")),
                                new Step("create", StepState.BEGUN, NOW, Map.of(), Map.of()))));
    }

    @Test
    void aStepThatIsBegunAgainForgetsItsFirstOutcome() {
        Intent intent = journal.open("issue", "Kim", Map.of());
        journal.begin(intent.id(), "create", Map.of("try", "1"));
        journal.end(intent.id(), "create", StepState.UNKNOWN, Map.of("why", "timeout"));
        journal.begin(intent.id(), "create", Map.of("try", "2"));

        assertThat(journal.intent(intent.id()).orElseThrow().steps())
                .containsExactly(new Step("create", StepState.BEGUN, NOW, Map.of("try", "2"), Map.of()));
    }

    @Test
    void whatNeedsAPersonIsUnsettledAndWhatIsDoneIsNot() {
        Intent first = journal.open("issue", "Kim", Map.of());
        Intent second = journal.open("stop", "Kim", Map.of());
        Intent third = journal.open("move", "Kim", Map.of());
        journal.close(first.id(), IntentState.NEEDS_PERSON, "collided");
        journal.close(second.id(), IntentState.DONE, null);

        assertThat(journal.unsettled()).extracting(Intent::id).containsExactly(first.id(), third.id());
        assertThat(journal.recent(2)).extracting(Intent::id).containsExactly(third.id(), second.id());
        assertThat(journal.intent(first.id()).orElseThrow().note()).isEqualTo("collided");
    }

    @Test
    void whatCameAfterAPieceOfWorkIsReadInOrderHoweverItEnded() {
        journal.open("issue", "Kim", Map.of());
        Intent work = journal.open("move", "Kim", Map.of());
        Intent stop = journal.open("stop", "Kim", Map.of());
        Intent last = journal.open("issue", "Kim", Map.of());
        journal.close(stop.id(), IntentState.DONE, null);

        assertThat(journal.since(work.id())).extracting(Intent::id).containsExactly(stop.id(), last.id());
        assertThat(journal.since(last.id())).isEmpty();
    }

    @Test
    void whatIsOpenIsFoundByItsIndexAndNotByWalkingTheWholeJournal() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + path);
                PreparedStatement plan = other.prepareStatement(
                        "explain query plan select * from intents " + JournalRows.UNSETTLED.replace(":value", "0"))) {
            assertThat(plan.executeQuery().getString("detail")).contains("intents_unsettled");
        }
    }

    @Test
    void newWorkIsWrittenDownWithItsFirstStep() {
        var work = new Intent(
                new IntentId("work"), "issue", "Kim", NOW, IntentState.OPEN, null, Map.of("0", "1"), List.of());

        journal.open(work, List.of(new Note("0.key", StepState.BEGUN, Map.of("known", "k1"), Map.of())));

        Intent written = journal.intent(work.id()).orElseThrow();
        assertThat(written.details()).isEqualTo(work.details());
        assertThat(written.steps())
                .containsExactly(new Step("0.key", StepState.BEGUN, NOW, Map.of("known", "k1"), Map.of()));
    }

    @Test
    void aStepsEndTheNextOnesBeginningAndAKeysOriginAreWrittenTogether() {
        Intent work = journal.open("issue", "Kim", Map.of());
        journal.begin(work.id(), "person.0", Map.of("key", "p"));
        var origin = new KeyOrigin(new CredentialId("k"), "Kim", NOW, true, List.of(), CardFormat.RFID48);

        journal.put(
                work.id(),
                List.of(
                        new Note("person.0", StepState.DONE, Map.of("key", "p"), Map.of("identity", "i")),
                        new Note("0.key", StepState.BEGUN, Map.of(), Map.of())),
                List.of(origin));

        assertThat(journal.intent(work.id()).orElseThrow().steps())
                .containsExactly(
                        new Step("person.0", StepState.DONE, NOW, Map.of("key", "p"), Map.of("identity", "i")),
                        new Step("0.key", StepState.BEGUN, NOW, Map.of(), Map.of()));
        assertThat(journal.originOf(origin.keyId())).contains(origin);
    }

    @Test
    void aKeysOriginIsKept() {
        var origin = new KeyOrigin(
                new CredentialId("k"), "Kim", NOW, true, List.of(new CredentialId("old")), CardFormat.TL_CODE);
        journal.recordOrigin(origin);

        assertThat(journal.originOf(origin.keyId())).contains(origin);
        assertThat(journal.originOf(new CredentialId("other"))).isEmpty();
    }

    @Test
    void aStepOfAnUnknownIntentIsADefect() {
        var unknown = new IntentId("unknown");

        assertThatIllegalStateException().isThrownBy(() -> journal.begin(unknown, "create", Map.of()));
        Intent intent = journal.open("issue", "Kim", Map.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> journal.end(intent.id(), "create", StepState.DONE, Map.of()));
    }

    @Test
    void detailsOfGuestsAreSealed() throws IOException {
        Intent intent = journal.open("issue", "Kim Staff", Map.of("guest", "Anna Canary"));
        journal.begin(intent.id(), "guest", Map.of("mail", "canary@example.com"));
        journal.end(intent.id(), "guest", StepState.DONE, Map.of("number", "+491701234567"));

        for (String side : List.of("", "-wal")) {
            assertThat(Files.readString(Path.of(path + side), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Canary", "canary@", "+4917012", "Kim Staff");
        }
    }

    @Test
    void aDamagedJournalIsSetAsideAndNotDeleted() throws IOException {
        journal.open("issue", "Kim", Map.of());
        journal.close();
        Files.writeString(path, "no journal");

        Opened<SqliteJournal> again = opened();
        journal = again.store();

        assertThat(again.setAside().orElseThrow()).hasContent("no journal");
        assertThat(journal.recent(9)).isEmpty();
    }

    @Test
    void onADiskThatIsNearlyFullNothingNewIsBegunButWhatIsUnderWayIsWrittenToItsEnd() {
        journal.close();
        AtomicLong free = new AtomicLong(1L << 40);
        journal = SqliteJournal.open(path, free::get, SampleHotel.cipher(), SampleHotel.CLOCK)
                .store();
        Intent underWay = journal.open("issue", "Kim", Map.of());
        free.set(1 << 20);

        assertThatThrownBy(() -> journal.open("issue", "Kim", Map.of()))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        fault -> assertThat(fault.problem().fault()).isEqualTo(Problem.Storage.Fault.FULL));

        journal.begin(underWay.id(), "create", Map.of());
        journal.end(underWay.id(), "create", StepState.DONE, Map.of());
        journal.close(underWay.id(), IntentState.DONE, null);
        assertThat(journal.recent(10)).extracting(Intent::state).containsExactly(IntentState.DONE);
    }
}
