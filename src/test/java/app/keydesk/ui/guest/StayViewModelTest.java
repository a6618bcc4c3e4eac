package app.keydesk.ui.guest;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import org.junit.jupiter.api.Test;

/** What the panel of a room says. */
class StayViewModelTest {
    private static final Navigator NOWHERE = new Navigator() {
        @Override
        public void go(Destination to) {}

        @Override
        public void back() {}
    };

    private final FakeDesk desk = new FakeDesk();
    private final StayViewModel stay = new StayViewModel(
            desk, new Work(Runnable::run, Runnable::run), ScreenWords.of(StayView.class, FakeDesk.VIENNA), NOWHERE);

    @Test
    void aRoomWithoutAKeyNamesWhoIsExpected() {
        desk.expected.add("Cleo Novak");

        stay.show(FakeDesk.ROOM, Said.NOTHING);

        assertThat(stay.expectedProperty().get()).isEqualTo("Expected, no key yet: Cleo Novak");
    }

    @Test
    void nobodyIsNamedWhereNobodyIsExpected() {
        desk.expected.add("Cleo Novak");
        stay.show(FakeDesk.ROOM, Said.NOTHING);
        desk.expected.clear();

        stay.show(FakeDesk.ROOM, Said.NOTHING);

        assertThat(stay.expectedProperty().get()).isEmpty();
    }
}
