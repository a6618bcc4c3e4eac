package app.keydesk.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.guest.FakeDesk;
import app.keydesk.ui.palette.Found.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteViewModelTest {
    private final FakeDesk desk = new FakeDesk();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> opened = new ArrayList<>();
    private boolean isRead = true;
    private Runnable roomsRead = () -> {};
    private final PaletteViewModel model =
            new PaletteViewModel(desk, new Around(), new Work(waiting::add, Runnable::run), words());

    private static Words words() {
        Texts shared = Texts.english(Words.class);
        return new Words(Texts.english(PaletteView.class), shared, new ProblemTexts(shared), FakeDesk.VIENNA);
    }

    private final class Around implements Reach {
        @Override
        public void onRooms(Runnable told) {
            roomsRead = told;
        }

        @Override
        public List<Found> rooms(String typed) {
            return isRead && "412".startsWith(typed)
                    ? List.of(new Found(Kind.ROOM, "412", "In house", "", () -> opened.add("412")))
                    : List.of();
        }

        @Override
        public List<Found> acts(String typed) {
            return List.of(
                    Found.act("Check out 412", "F7", () -> opened.add("out")),
                    Found.act("Read a card", "F3", () -> opened.add("read")));
        }

        @Override
        public Optional<EntranceId> room(String typed) {
            return Optional.of(FakeDesk.ROOM);
        }

        @Override
        public void go(Destination to) {
            opened.add(to.toString());
        }
    }

    private void type(String text) {
        model.typedProperty().set(text);
        answer();
    }

    private void answer() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void whatCanBeDoneIsThereBeforeAnythingIsTyped() {
        model.open();
        answer();

        assertThat(model.lines()).extracting(Found::title).containsExactly("Check out 412", "Read a card");
    }

    @Test
    void roomsComeFirstThenGuestsThenKeysThenActs() {
        desk.knows("412 Sample", true);
        desk.keys.add(FakeDesk.key("k", "412 Sample", Medium.CARD, KeyState.ON_CARD));
        model.open();
        type("412");

        assertThat(model.lines())
                .extracting(Found::kind)
                .containsSubsequence(Kind.ROOM, Kind.GUEST, Kind.ACT)
                .isSorted();
    }

    @Test
    void aLostKeyOrPhoneAndAChangeOfDatesAreFoundForTheKeysOfTheRoom() {
        desk.keys.add(FakeDesk.key("k1", "Jan Novak", Medium.CARD, KeyState.ON_CARD));
        desk.keys.add(FakeDesk.key("k2", "Ada Fable", Medium.PHONE, KeyState.ON_PHONE));
        model.open();

        type("lost");
        assertThat(model.lines())
                .extracting(Found::title)
                .containsExactly("Lost key: Jan Novak", "Lost phone: Ada Fable");
        type("dates fable");
        assertThat(model.lines()).extracting(Found::title).containsExactly("Change dates or doors: Ada Fable");
        model.enter();
        assertThat(opened).containsExactly(new Destination.ChangeKey(new CredentialId("k2")).toString());
    }

    @Test
    void anActIsFoundByAnyOfItsWordsInAnyOrder() {
        model.open();
        type("412 óut");

        assertThat(model.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.keys()).isEqualTo("F7"));
    }

    @Test
    void enterThatIsPressedBeforeTheAnswerOpensWhatWasTypedNotWhatWasShown() {
        model.open();
        answer();
        model.typedProperty().set("412");
        model.enter();
        assertThat(opened).isEmpty();

        answer();

        assertThat(opened).containsExactly("412");
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void anAnswerToWhatWasTypedBeforeIsNotShown() {
        model.open();
        model.typedProperty().set("412");
        model.typedProperty().set("read");
        Runnable first = waiting.remove();
        answer();
        first.run();

        assertThat(model.lines()).extracting(Found::title).containsExactly("Read a card");
    }

    @Test
    void arrowsGoRoundAndEnterTakesTheChosenLine() {
        model.open();
        answer();
        model.move(-1);
        model.enter();

        assertThat(opened).containsExactly("read");
    }

    @Test
    void aRoomThatIsReadOnlyAfterItsNumberWasTypedIsFoundAllTheSame() {
        isRead = false;
        model.open();
        type("412");
        assertThat(model.lines()).extracting(Found::kind).doesNotContain(Kind.ROOM);

        isRead = true;
        roomsRead.run();
        answer();

        assertThat(model.lines()).extracting(Found::kind).contains(Kind.ROOM);
    }

    @Test
    void roomsThatAreReadMeanwhileLeaveTheChosenLineChosenAndAWaitingEnterInForce() {
        model.open();
        type("412");
        model.move(1);

        roomsRead.run();
        answer();
        assertThat(model.lines().get(model.chosenProperty().get()).title()).isEqualTo("Check out 412");

        model.typedProperty().set("41");
        model.enter();
        roomsRead.run();
        answer();
        assertThat(opened).containsExactly("412");
    }

    @Test
    void closedItForgetsWhatWasTypedAndFound() {
        model.open();
        type("412");
        model.close();

        assertThat(model.lines()).isEmpty();
        assertThat(model.typedProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsTypedNothingBreaks(long seed) {
        Random random = new Random(seed);
        desk.knows("Ada Sample", true);
        model.open();
        for (int run = 0; run < 300; run++) {
            String text = random.ints(random.nextInt(400), 0, 0x3000)
                    .filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            type(text);
            assertThat(model.saidProperty().get().isNothing())
                    .as("seed %d, run %d", seed, run)
                    .isTrue();
        }
    }
}
