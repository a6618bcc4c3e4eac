package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.FaultySeam.Fault;
import app.keydesk.desk.GroupIssuing.Group;
import app.keydesk.desk.GroupIssuing.GroupKey;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GroupTest extends AtPaperHotel {
    @Tag("scenario-several-guests-several-rooms")
    @Test
    void aFailureHalfWayShowsWhatIsDoneAndResumesThere() {
        int[] created = {0};
        seam.plan(method -> method.equals("createCredential") && ++created[0] == 2 ? Fault.OFFLINE : Fault.NONE);

        WorkOutcome outcome = desk.desk.groups().issue(group(Medium.PHONE, "Ada", "Ben", "Cleo"), Progress.NONE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WorkOutcome.InPart.class,
                        part -> assertThat(part.lines())
                                .extracting(WorkLine::state)
                                .containsExactly(WorkLine.State.DONE, WorkLine.State.NOT_DONE, WorkLine.State.WAITING));
        assertThat(hotel.allGuests()).as("nobody without a key").hasSize(1);
        ToDoList.ToDo toDo = desk.desk.toDos().open().getFirst();
        assertThat(toDo.action()).isEqualTo(ToDoList.Action.GO_ON);
        assertThat(toDo.doneLines()).isEqualTo(1);

        WorkOutcome resumed = desk.desk.toDos().act(toDo.work(), Progress.NONE);

        assertThat(resumed).isInstanceOf(WorkOutcome.Done.class);
        assertThat(hotel.live(room(1))).hasSize(3);
        assertThat(hotel.live(room(1)).stream().map(Credential::joinedIds).filter(List::isEmpty))
                .as("one override, the others joiners")
                .hasSize(1);
    }

    @Test
    void betweenTwoCardsThePersonIsAskedAndMayPause() {
        List<Integer> asked = new ArrayList<>();
        Progress pausing = new PutsCardsOn(3, (number, total) -> asked.add(number * 10 + total));

        WorkOutcome outcome = desk.desk.groups().issue(group(Medium.CARD, "Ada", "Ben", "Cleo"), pausing);

        assertThat(asked).containsExactly(23, 33);
        assertThat(outcome).isInstanceOf(WorkOutcome.InPart.class);
        assertThat(hotel.allKeys()).hasSize(2).allMatch(key -> hotel.isOnCard(key.id()));
        assertThat(desk.desk.toDos().act(((WorkOutcome.InPart) outcome).work(), Progress.NONE))
                .isInstanceOf(WorkOutcome.Done.class);
        assertThat(hotel.allKeys()).hasSize(3).allMatch(key -> hotel.isOnCard(key.id()));
    }

    @Test
    void roomsThatOverlapInPartCannotBeSparedAndAreRefused() {
        Group group = new Group(
                List.of(
                        new GroupKey(someone("Ada"), List.of(room(1), room(2)), Medium.PHONE, null),
                        new GroupKey(someone("Ben"), List.of(room(2), room(3)), Medium.PHONE, null)),
                List.of(),
                desk.nights(1),
                CardFormat.RFID48,
                List.of());

        assertThat(desk.desk.groups().check(group)).containsExactly(new Problem.BadInput("rooms", "overlap"));
    }

    private Group group(Medium medium, String... names) {
        return new Group(
                Stream.of(names)
                        .map(name -> new GroupKey(
                                someone(name),
                                List.of(room(1)),
                                medium,
                                medium == Medium.CARD ? PaperHotel.ENCODER : null))
                        .toList(),
                List.of(),
                desk.nights(1),
                CardFormat.RFID48,
                List.of());
    }

    private static EntranceId room(int number) {
        return new EntranceId("r10" + number);
    }
}
