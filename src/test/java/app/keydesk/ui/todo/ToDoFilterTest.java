package app.keydesk.ui.todo;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.ToDoList.Action;
import app.keydesk.desk.WorkId;
import app.keydesk.testing.KeptChoices;
import app.keydesk.ui.todo.ToDoFilter.Only;
import app.keydesk.ui.todo.ToDoFilter.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which open work stands on the list, and in which order. */
class ToDoFilterTest {
    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");

    private static final ToDoLine CARD = line("Card: Anna Müller", Action.WRITE_CARD, 0);
    private static final ToDoLine ASK = line("New key: Ben Ohm", Action.ASK_OVERRIDE, -60);
    private static final ToDoLine WAY = line("New key: Eva Lund", Action.GIVE_WAY, -30);
    private static final ToDoLine LOST = line("Room move: Ben Ohm", Action.LOOK_AGAIN, 60);
    private static final List<ToDoLine> ALL = List.of(CARD, ASK, WAY, LOST);

    private final KeptChoices memory = new KeptChoices();
    private final ToDoFilter filter = new ToDoFilter(memory);

    @Test
    void theLongestWaitingComesFirstUntilAPersonTurnsItRound() {
        assertThat(filter.of(ALL)).containsExactly(ASK, WAY, CARD, LOST);

        filter.orderProperty().set(Order.NEWEST);
        assertThat(filter.of(ALL)).containsExactly(LOST, CARD, WAY, ASK);
    }

    @Test
    void cardsQuestionsAndUnfinishedWorkCanBeSeenAlone() {
        filter.onlyProperty().set(Only.CARDS);
        assertThat(filter.of(ALL)).containsExactly(CARD);
        filter.onlyProperty().set(Only.QUESTIONS);
        assertThat(filter.of(ALL)).containsExactly(ASK, WAY);
        filter.onlyProperty().set(Only.UNFINISHED);
        assertThat(filter.of(ALL)).containsExactly(LOST);
    }

    @Test
    void workIsFoundByItsGuestWithoutAccentsAndByItsKind() {
        filter.textProperty().set("muller");
        assertThat(filter.of(ALL)).containsExactly(CARD);
        filter.textProperty().set("room move");
        assertThat(filter.of(ALL)).containsExactly(LOST);
    }

    @Test
    void kindAndOrderAreThereAfterARestartAndTheNameIsNot() {
        List<String> told = new ArrayList<>();
        filter.onChange(() -> told.add("again"));
        filter.onlyProperty().set(Only.QUESTIONS);
        filter.orderProperty().set(Order.NEWEST);
        filter.textProperty().set("Müller");

        assertThat(told).hasSize(3);
        ToDoFilter after = new ToDoFilter(memory);
        assertThat(after.onlyProperty().get()).isEqualTo(Only.QUESTIONS);
        assertThat(after.orderProperty().get()).isEqualTo(Order.NEWEST);
        assertThat(after.textProperty().get()).isEmpty();
        assertThat(memory.choices).hasToString("{todo.only=QUESTIONS, todo.order=NEWEST}");
    }

    private static ToDoLine line(String title, Action kind, int seconds) {
        return new ToDoLine(new WorkId(title), title, "", "", List.of(), kind, NOON.plusSeconds(seconds));
    }
}
