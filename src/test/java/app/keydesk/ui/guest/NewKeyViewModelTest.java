package app.keydesk.ui.guest;

import static app.keydesk.ui.guest.FakeDesk.FRONT_1;
import static app.keydesk.ui.guest.FakeDesk.FRONT_2;
import static app.keydesk.ui.guest.FakeDesk.NOW;
import static app.keydesk.ui.guest.FakeDesk.ROOM;
import static app.keydesk.ui.guest.FakeDesk.key;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Connection.Status;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Progress;
import app.keydesk.desk.ToDoList.Fate;
import app.keydesk.desk.WorkId;
import app.keydesk.hotel.Arrival;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyForm;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.StayWindow;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.FormProblems;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewKeyViewModelTest {
    private static final WorkId SENT = new WorkId("sent");
    private final FakeDesk desk = new FakeDesk();
    private final List<Destination> visited = new ArrayList<>();
    private final Work work = new Work(Runnable::run, Runnable::run);

    @Test
    void whoListensWhetherKeysStopKeepsHearingAfterAGarbageCollection() {
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        List<Boolean> heard = new ArrayList<>();
        form.stopsKeys().subscribe(now -> {
            heard.add(now);
        });

        System.gc();
        form.joinInstead();

        assertThat(heard).containsExactly(true, false);
    }

    @Test
    void aNewGuestInAVacantRoomGetsTheFirstKeyOfAStay() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set(" Ada Berger ");
        form.times().nightsProperty().set("3");
        issues(Medium.CARD);

        form.issue();

        assertThat(desk.requests)
                .containsExactly(new KeyRequest(
                        new GuestChoice.New("Ada Berger", null, null),
                        List.of(ROOM),
                        List.of(new EntranceId("garage"), new EntranceId("gym")).reversed(),
                        new StayWindow(Instant.parse("2026-11-23T14:00:00Z"), Instant.parse("2026-11-26T10:00:00Z")),
                        Medium.CARD,
                        FRONT_1.id(),
                        app.keydesk.hotel.CardFormat.RFID48,
                        new KeyPlan.Override(List.of()),
                        null));
        assertThat(visited)
                .containsExactly(new Destination.Room(ROOM, Said.done("The key is issued and written on the card.")));
    }

    @Test
    void anArrivalFromThePmsFillsTheFormIn() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        LocalDate today = form.times().today();

        ArrivalForm.fillIn(
                form,
                new Arrival(
                        "R-1",
                        "Ada Berger",
                        "ada@example.com",
                        "+43 1 234567",
                        "412",
                        today.minusDays(1),
                        today.plusDays(3),
                        2));

        assertThat(form.guest().choice()).isEqualTo(new GuestChoice.New("Ada Berger", "ada@example.com", "+431234567"));
        assertThat(form.times().arrivalOn()).contains(today);
        assertThat(form.times().nightsProperty().get()).isEqualTo("3");
    }

    @Test
    void anOverrideCarriesTheKeysThatThePersonSaw() {
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        issues(Medium.CARD);

        assertThat(form.stopsKeys().get()).isTrue();
        form.issue();

        assertThat(desk.requests)
                .extracting(KeyRequest::plan)
                .containsExactly(new KeyPlan.Override(List.of(new CredentialId("k1"))));
    }

    @Test
    void joinInsteadKeepsWhatWasTypedAndTakesTheStaysDoorsAndTimes() {
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        issues(Medium.CARD);

        form.joinInstead();
        form.issue();

        assertThat(form.stopsKeys().get()).isFalse();
        assertThat(desk.requests).singleElement().satisfies(request -> {
            assertThat(request.guest()).isEqualTo(new GuestChoice.New("Ada Berger", null, null));
            assertThat(request.plan()).isEqualTo(new KeyPlan.Joiner(List.of(new CredentialId("k1"))));
            assertThat(request.window().endsAt()).isEqualTo("2026-11-26T10:00:00Z");
            assertThat(request.commonDoors()).containsExactly(new EntranceId("pool"));
        });
    }

    @Test
    void aCompanionIsNamedAfterTheGuestUntilAnotherNameIsTyped() {
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));

        NewKeyViewModel form = form(Effect.OTHERS_KEEP_WORKING);

        assertThat(form.guest().nameProperty().get()).isEqualTo("Companion of Jan Novak");
    }

    @Test
    void anotherKeyOfAnEmptyRoomIsTheFirstOfAStay() {
        assertThat(form(Effect.OTHERS_KEEP_WORKING).effectProperty().get()).isEqualTo(Effect.STOPS_EARLIER_KEYS);
    }

    @Test
    void aCardThatWasNeverWrittenIsNotJoinedWhileAnotherKeyIsThere() {
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.WAITING_FOR_CARD));
        desk.keys.add(key("k2", "Eva Novak", Medium.PHONE, KeyState.ON_PHONE));
        NewKeyViewModel form = form(Effect.OTHERS_KEEP_WORKING);
        issues(Medium.CARD);

        form.issue();

        assertThat(desk.requests)
                .extracting(KeyRequest::plan)
                .containsExactly(new KeyPlan.Joiner(List.of(new CredentialId("k2"))));
    }

    @Test
    void everyBadFieldHasItsSentenceAndKeepsWhatWasTyped() {
        desk.remembered = java.util.Optional.empty();
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().emailProperty().set("ada@");
        form.guest().phoneNumberProperty().set("0660");
        form.times().nightsProperty().set("two");
        form.times().departureProperty().set("soon");
        form.times().checkInProperty().set("26:00");
        form.doors().rooms().forEach(room -> room.setTicked(false));

        form.issue();

        assertThat(desk.requests).isEmpty();
        assertThat(form.problems().sentencesProperty())
                .containsOnlyKeys(
                        KeyForm.NAME,
                        KeyForm.EMAIL,
                        KeyForm.PHONE_NUMBER,
                        FormProblems.NIGHTS,
                        FormProblems.DEPARTURE,
                        FormProblems.CHECK_IN,
                        KeyForm.ROOMS,
                        KeyForm.ENCODER);
        assertThat(form.times().nightsProperty().get()).isEqualTo("two");
        assertThat(form.times().departureProperty().get()).isEqualTo("soon");
    }

    @Test
    void aMailAddressThatIsNoneIsToldWhenTheCursorLeavesItAndNothingElseIs() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().emailProperty().set("ada@");

        form.contactLeft();

        assertThat(form.problems().sentencesProperty()).containsOnlyKeys(KeyForm.EMAIL);
        assertThat(form.guest().emailProperty().get()).isEqualTo("ada@");
        form.guest().emailProperty().set("ada@example.com");
        assertThat(form.problems().isEmpty()).isTrue();
    }

    @Test
    void aGuestWhoWasRemovedMeanwhileIsNeitherOfferedNorTakenNorKeptInTheForm() {
        desk.knows("Ada Berger", true);
        NewKeyViewModel offered = form(Effect.STOPS_EARLIER_KEYS);
        offered.guest().nameProperty().set("ada");
        NewKeyViewModel taken = form(Effect.STOPS_EARLIER_KEYS);
        taken.guest().nameProperty().set("ada");
        taken.guest().choose(taken.guest().suggestions().getFirst());

        desk.guests.clear();
        offered.guest().lookAgain();
        taken.guest().lookAgain();

        assertThat(offered.guest().suggestions()).isEmpty();
        assertThat(taken.guest().knownProperty().get()).isNull();
        assertThat(taken.guest().choice()).isEqualTo(new GuestChoice.New("Ada Berger", null, null));
    }

    @Test
    void aGuestWhoIsFoundToBeGoneOnlyAtThePressIsToldInWords() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        desk.outcome = new IssueOutcome.NotIssued(new Problem.NotFound("acs_user", "", null));

        form.issue();

        assertThat(form.run().saidProperty().get().text())
                .startsWith("What this was about is not at Seam any more")
                .doesNotContain("\u201c\u201d");
    }

    @Test
    void aGuestWhoWasRenamedMeanwhileStandsInTheFormByTheNewName() {
        Guest before = desk.knows("Ada Berger", true);
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().choose(before);

        desk.guests.set(
                0,
                new Guest(
                        before.id(),
                        before.systemId(),
                        before.identityId(),
                        "Ada Novak",
                        null,
                        null,
                        false,
                        List.of()));
        form.guest().lookAgain();

        assertThat(form.guest().nameProperty().get()).isEqualTo("Ada Novak");
        assertThat(form.guest().choice()).isEqualTo(new GuestChoice.Known(before.id()));
    }

    @Test
    void aSentenceGoesAsSoonAsTheFieldIsRight() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.issue();
        assertThat(form.problems().of(KeyForm.NAME)).isNotEmpty();

        form.guest().nameProperty().set("A");

        assertThat(form.problems().isEmpty()).isTrue();
    }

    @Test
    void departureBeforeArrivalIsToldBesideTheDeparture() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        form.times().departureProperty().set("20/11/2026");

        form.issue();

        assertThat(form.problems().of(FormProblems.DEPARTURE)).isEqualTo("The stay must end after it starts.");
    }

    @Test
    void theFirstKeyOnAPhoneThatIsNotSetUpNeedsThePersonsWord() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        form.medium().mediumProperty().set(Medium.PHONE);
        issues(Medium.PHONE);

        form.issue();
        assertThat(form.problems().of(FormProblems.MEDIUM)).contains("needs a phone that is set up");
        assertThat(desk.requests).isEmpty();
        form.medium().keyMayWaitProperty().set(true);
        form.issue();

        assertThat(desk.requests).hasSize(1);
    }

    @Test
    void aKnownGuestWithAReadyPhoneGetsAPhoneKeyAtOnce() {
        var guest = desk.knows("Ada Berger", true);
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("ada");
        form.guest().choose(form.guest().suggestions().getFirst());
        form.medium().mediumProperty().set(Medium.PHONE);
        issues(Medium.PHONE);

        form.issue();

        assertThat(desk.requests).singleElement().satisfies(request -> {
            assertThat(request.guest()).isEqualTo(new GuestChoice.Known(guest.id()));
            assertThat(request.encoderId()).isNull();
        });
    }

    @Test
    void aRoomThatChangedMeanwhileShowsWhoIsThereNow() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        desk.outcome = new IssueOutcome.RoomChanged(List.of(key("k9", "Jan Novak", Medium.CARD, KeyState.ON_CARD)));

        form.issue();

        assertThat(form.live()).extracting(row -> row.guestName()).containsExactly("Jan Novak");
        assertThat(form.run().saidProperty().get().text()).contains("Nothing was sent");
        assertThat(visited).isEmpty();
        assertThat(form.canIssue().get()).isTrue();
    }

    @Test
    void aCardThatWasNotWrittenOffersTheOtherEncoderInOnePress() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        desk.outcome = new IssueOutcome.NotOnCard(
                new CredentialId("k1"), new Problem.EncoderFault("encoder_not_online", "", null));
        desk.encodeOutcome = new IssueOutcome.Issued(
                key("k1", "Ada Berger", Medium.CARD, KeyState.ON_CARD).credential());

        form.issue();
        assertThat(form.run().acts())
                .extracting(Act::label)
                .containsExactly("Try again", "Use Front desk 2", "Stop this key");
        assertThat(form.canIssue().get()).isFalse();
        form.run().acts().get(1).run().run();

        assertThat(desk.requests).hasSize(1);
        assertThat(desk.encodings).containsExactly(FRONT_2.id());
        assertThat(visited).hasSize(1);
    }

    @Test
    void aKeyThatWasNotWrittenCanBeStopped() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        desk.outcome = new IssueOutcome.NotOnCard(
                new CredentialId("k1"), new Problem.EncoderFault("encoder_not_online", "", null));
        form.issue();

        form.run().acts().getLast().run().run();

        assertThat(desk.stopped).containsExactly(new CredentialId("k1"));
    }

    @Test
    void anUncertainEndOffersNoSecondTry() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        desk.outcome = new IssueOutcome.Uncertain(SENT, new Problem.OutcomeUnknown("create", null));

        form.issue();

        assertThat(form.canIssue().get()).isFalse();
        assertThat(form.run().saidProperty().get().text()).contains("to-do list");
    }

    @Test
    void anUncertainEndTurnsIntoWhatCameOfTheKey() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        desk.outcome = new IssueOutcome.Uncertain(SENT, new Problem.OutcomeUnknown("create", null));
        form.issue();

        desk.becomes(Fate.NEEDS_PERSON);
        assertThat(form.run().saidProperty().get().text()).contains("waits for you on the to-do list");
        assertThat(form.canIssue().get()).isFalse();
        desk.becomes(Fate.DONE);
        assertThat(form.run().saidProperty().get()).isEqualTo(Said.done("Settled meanwhile: it was done."));
        assertThat(form.canIssue().get()).as("there is one already").isFalse();
        assertThat(form.run().acts()).extracting(Act::id).containsExactly("show-room");
    }

    @Test
    void aKeyThatNeverCameToBeCanBeTriedAgain() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        desk.outcome = new IssueOutcome.Uncertain(SENT, new Problem.OutcomeUnknown("create", null));
        form.issue();

        desk.becomes(Fate.NOT_DONE);

        assertThat(form.run().saidProperty().get().text())
                .isEqualTo("Settled meanwhile: it was not done. Try it again.");
        assertThat(form.run().acts()).isEmpty();
        assertThat(form.canIssue().get()).isTrue();
    }

    @Test
    void aFormThatSaidThereIsNoConnectionSaysWhenItIsBack() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        desk.whileIssuing = progress -> desk.becomes(new Status(NOW, NOW, -1, new Problem.Offline(), false));
        form.issue();
        assertThat(form.run().saidProperty().get().text()).startsWith("There is no connection.");

        desk.becomes(new Status(null, NOW, -1, null, false));

        assertThat(form.run().saidProperty().get().text()).startsWith("The network is back. Nothing was sent");
    }

    @Test
    void offlineIssuingIsNotOfferedAndNothingTypedIsLost() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");

        desk.becomes(new Status(NOW, NOW, -1, new Problem.Offline(), false));
        form.issue();

        assertThat(form.canIssue().get()).isFalse();
        assertThat(form.run().hindranceProperty().get().text()).contains("No connection");
        assertThat(desk.requests).isEmpty();
        desk.becomes(new Status(null, NOW, -1, null, false));
        assertThat(form.canIssue().get()).isTrue();
        assertThat(form.guest().nameProperty().get()).isEqualTo("Ada Berger");
    }

    @Test
    void offlineTheKeyCanBeQueuedAndIsSaidToBeNoKeyYet() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        desk.becomes(new Status(NOW, NOW, -1, new Problem.Offline(), false));
        assertThat(form.run().offlineActs()).extracting(Act::id).containsExactly("queue-key");

        form.run().offlineActs().getFirst().run().run();

        assertThat(desk.queued).isEmpty();
        assertThat(form.problems().isEmpty()).isFalse();

        form.guest().nameProperty().set("Ada Berger");
        form.run().offlineActs().getFirst().run().run();

        assertThat(desk.queued).hasSize(1);
        assertThat(desk.requests).isEmpty();
        assertThat(visited)
                .last()
                .satisfies(
                        to -> assertThat(((Destination.Room) to).said().text()).startsWith("No key yet"));
        desk.becomes(new Status(null, NOW, -1, null, false));
        assertThat(form.run().offlineActs()).isEmpty();
    }

    @Test
    void aKeyThatIsUnderWayWhenTheNetworkGoesCannotBeQueuedASecondTime() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        List<String> offered = new ArrayList<>();
        desk.whileIssuing = progress -> {
            desk.becomes(new Status(NOW, NOW, -1, new Problem.Offline(), false));
            form.run().offlineActs().forEach(act -> offered.add(act.id()));
        };
        desk.outcome = new IssueOutcome.Uncertain(SENT, new Problem.OutcomeUnknown("create", null));

        form.issue();

        assertThat(offered).isEmpty();
        assertThat(form.run().offlineActs())
                .as("nor while nobody knows what became of it")
                .isEmpty();
        assertThat(form.run().hindranceProperty().get().text()).contains("only once");
    }

    @Test
    void aKeyThatWasNotSentForWantOfANetworkCanBeQueued() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        desk.whileIssuing = progress -> desk.becomes(new Status(NOW, NOW, -1, new Problem.Offline(), false));

        form.issue();

        assertThat(form.run().offlineActs()).extracting(Act::id).containsExactly("queue-key");
    }

    @Test
    void aLookBeforehandThatFindsTheSameKeysChangesNothing() {
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        issues(Medium.CARD);

        form.aboutToIssue();

        assertThat(desk.looks).isEqualTo(2);
        assertThat(form.run().saidProperty().get()).isEqualTo(Said.NOTHING);
        assertThat(form.canIssue().get()).isTrue();
        form.issue();
        assertThat(desk.requests).hasSize(1);
    }

    @Test
    void aLookBeforehandThatFindsAnotherKeyIsReadBeforeAnythingIsSent() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        issues(Medium.CARD);
        desk.keys.add(key("k9", "Jan Novak", Medium.CARD, KeyState.ON_CARD));

        form.aboutToIssue();

        assertThat(form.live()).extracting(row -> row.guestName()).containsExactly("Jan Novak");
        assertThat(form.run().saidProperty().get().text()).contains("Nothing was sent");
        form.issue();
        assertThat(desk.requests).as("nobody can have read it yet").isEmpty();
        desk.now = NOW.plusSeconds(2);
        form.issue();
        assertThat(desk.requests)
                .extracting(KeyRequest::plan)
                .containsExactly(new KeyPlan.Override(List.of(new CredentialId("k9"))));
    }

    @Test
    void aLookBeforehandThatSeamDoesNotAnswerIsLeftToThePress() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        desk.isFresh = false;
        desk.keys.add(key("k9", "Jan Novak", Medium.CARD, KeyState.ON_CARD));

        form.aboutToIssue();

        assertThat(form.live()).isEmpty();
        assertThat(form.run().saidProperty().get()).isEqualTo(Said.NOTHING);
    }

    @Test
    void aCompanionsKeyIsNotLookedForBeforehand() {
        desk.keys.add(key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));
        NewKeyViewModel form = form(Effect.OTHERS_KEEP_WORKING);

        form.aboutToIssue();

        assertThat(desk.looks).isEqualTo(1);
    }

    @Test
    void whatSeamAnsweredIsSaidAtOnceAndACollisionTakesItsPlace() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        desk.knows("Ada Berger", true);
        form.guest().nameProperty().set("ada");
        form.guest().choose(form.guest().suggestions().getFirst());
        form.medium().mediumProperty().set(Medium.PHONE);
        List<String> said = new ArrayList<>();
        desk.whileIssuing = progress -> {
            progress.at(Progress.Stage.ISSUED);
            said.add(form.run().saidProperty().get().text());
        };
        desk.outcome = new IssueOutcome.Collided(
                key("new", "Ada Berger", Medium.PHONE, KeyState.LIVE).credential(),
                List.of(key("k9", "Jan Novak", Medium.CARD, KeyState.ON_CARD)));

        form.issue();

        assertThat(said).singleElement().asString().startsWith("The key is issued.");
        assertThat(form.run().saidProperty().get().text()).contains("another desk", "Jan Novak");
        assertThat(form.run().acts()).extracting(Act::id).contains("stop-our-key");
        assertThat(visited).isEmpty();
    }

    @Test
    void theEncoderIsRememberedForTheNextKey() {
        NewKeyViewModel form = form(Effect.STOPS_EARLIER_KEYS);
        form.guest().nameProperty().set("Ada Berger");
        form.medium().encoderProperty().set(FRONT_2);

        form.issue();

        assertThat(desk.remembered).contains(FRONT_2.id());
    }

    private void issues(Medium medium) {
        desk.outcome = new IssueOutcome.Issued(
                key("new", "Ada Berger", medium, KeyState.LIVE).credential());
    }

    private NewKeyViewModel form(Effect wanted) {
        Texts texts = Texts.english(NewKeyViewModel.class);
        Words words = new Words(
                texts,
                Texts.english(Words.class),
                new ProblemTexts(Texts.english(ProblemTexts.class)),
                FakeDesk.VIENNA);
        FormStart start = new FormStart(
                desk.doors().get(1), desk.settings(), desk.doors(), desk.encoders(), desk.remembered.orElse(null), NOW);
        Navigator navigator = new Navigator() {
            @Override
            public void go(Destination to) {
                visited.add(to);
            }

            @Override
            public void finish(Said said) {
                // the stay is not part of this
            }

            @Override
            public void back() {
                // nowhere to go back to
            }
        };
        IssueRunViewModel run = new IssueRunViewModel(ROOM, desk.formDesk(), work, words, navigator);
        return new NewKeyViewModel(start, wanted, desk.formDesk(), work, words, run);
    }
}
