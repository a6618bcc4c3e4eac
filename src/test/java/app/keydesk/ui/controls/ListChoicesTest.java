package app.keydesk.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.KeyQuery.Span;
import app.keydesk.hotel.RoomState;
import app.keydesk.testing.KeptChoices;
import org.junit.jupiter.api.Test;

/** What a list remembers of its filters and its order. */
class ListChoicesTest {
    private final KeptChoices memory = new KeptChoices();
    private final ListChoices choices = new ListChoices(memory, "keys");

    @Test
    void everyChoiceIsThereAgainAfterARestart() {
        choices.one("span", Span.LIVE).set(Span.ENDED);
        choices.oneOrAll("state", RoomState.class).set(RoomState.DUE_OUT);
        choices.numberOrAll("floor").set(12);
        choices.sort().set(new SortBy("until", true));

        ListChoices after = new ListChoices(memory, "keys");
        assertThat(after.one("span", Span.LIVE).get()).isEqualTo(Span.ENDED);
        assertThat(after.oneOrAll("state", RoomState.class).get()).isEqualTo(RoomState.DUE_OUT);
        assertThat(after.numberOrAll("floor").get()).isEqualTo(12);
        assertThat(after.sort().get()).isEqualTo(new SortBy("until", true));
        assertThat(new ListChoices(memory, "other").sort().get()).isEqualTo(SortBy.NONE);
    }

    @Test
    void aChoiceTakenBackIsForgotten() {
        choices.oneOrAll("state", RoomState.class).set(RoomState.VACANT);
        choices.numberOrAll("floor").set(3);
        choices.oneOrAll("state", RoomState.class).set(null);
        choices.numberOrAll("floor").set(null);

        assertThat(choices.oneOrAll("state", RoomState.class).get()).isNull();
        assertThat(choices.numberOrAll("floor").get()).isNull();
    }

    @Test
    void aFileThatSomebodyEditedCountsAsNoChoice() {
        memory.keep("keys.span", "SOMETHING");
        memory.keep("keys.floor", "-1; drop");
        memory.keep("keys.sort", "Müller desc desc");

        assertThat(choices.one("span", Span.WAITING).get()).isEqualTo(Span.WAITING);
        assertThat(choices.numberOrAll("floor").get()).isNull();
        assertThat(choices.sort().get()).isEqualTo(SortBy.NONE);
    }
}
