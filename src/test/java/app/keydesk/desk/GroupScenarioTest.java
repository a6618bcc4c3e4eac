package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.ui.Said;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.group.GroupViewModel;
import app.keydesk.ui.group.GroupViewModel.GroupDesk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification scenario 3 as the group's form does it. */
class GroupScenarioTest {
    @TempDir
    Path folder;

    private final ScreenFrame frame = new ScreenFrame();
    private ScenarioHotel hotel;
    private EntranceId first;
    private EntranceId second;
    private GroupViewModel group;

    @BeforeEach
    void twoGuestsInTwoRooms() {
        hotel = new ScenarioHotel(folder);
        List<EntranceId> rooms = hotel.vacantRooms(2);
        first = rooms.getFirst();
        second = rooms.getLast();
        group = new GroupViewModel(
                new GroupDesk(hotel.front.board(), hotel.front.groups(), hotel.front.issuing()),
                frame.work,
                ScreenFrame.words(GroupViewModel.class),
                frame);
        group.show(rooms);
        group.lines().getFirst().nameProperty().set("Ada Fable");
        group.lines().getLast().nameProperty().set("Ben Fable");
        group.lines()
                .getLast()
                .roomsProperty()
                .set(hotel.door(second).roomNumber().text());
        group.lines().getFirst().mediumProperty().set(Medium.PHONE);
        group.lines().getLast().mediumProperty().set(Medium.CARD);
        group.encoder().chosenProperty().set(hotel.front.board().encoders().getFirst());
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Tag("scenario-several-guests-several-rooms")
    @Test
    void theFirstKeyOpensBothRoomsAndTheSecondItsPartAlone() {
        group.issue();

        assertThat(frame.told).singleElement().extracting(Said::tone).isEqualTo(Said.Tone.DONE);
        Credential override = hotel.valid(first).getFirst();
        assertThat(hotel.valid(first)).hasSize(1);
        assertThat(hotel.valid(second))
                .filteredOn(key -> !key.id().equals(override.id()))
                .singleElement()
                .satisfies(key -> assertThat(key.guestEntranceIds()).containsExactly(second));
        hotel.agrees(first, second);
    }

    @Test
    void theNextGroupFindsAnEmptyFormAndNotTheOneThatHasItsKeys() {
        group.issue();

        group.show(List.of(second));

        assertThat(group.lines()).allMatch(line -> line.nameProperty().get().isEmpty());
        assertThat(group.roomsProperty().get())
                .isEqualTo(hotel.door(second).roomNumber().text());
    }

    @Test
    void aFormThatWasLeftHalfTypedIsFoundAgain() {
        String typed = group.lines().getFirst().nameProperty().get();

        group.show(List.of(second));

        assertThat(group.lines().getFirst().nameProperty().get())
                .isEqualTo(typed)
                .isNotEmpty();
    }

    @Test
    void whoseKeysStopIsSaidAsSoonAsTheRoomsAreKnown() {
        group.issue();
        List<CredentialId> firstKeys =
                hotel.valid(first).stream().map(Credential::id).toList();

        group.show(List.of(first));
        assertThat(group.losers()).extracting(KeyLine::id).containsExactlyElementsOf(firstKeys);

        group.roomsProperty().set(hotel.door(second).roomNumber().text());
        assertThat(group.losers())
                .hasSize(2)
                .extracting(KeyLine::rooms)
                .allMatch(
                        rooms -> rooms.contains(hotel.door(second).roomNumber().text()));

        group.roomsProperty().set("");
        assertThat(group.losers()).isEmpty();
    }

    @Tag("scenario-several-guests-several-rooms")
    @Test
    void aFailureHalfWayShowsDoneAndNotDoneAndGoesOnFromThere() {
        hotel.demo.faults().failNextEncoding(hotel.encoder().value(), "no_credential_on_encoder");

        group.issue();

        assertThat(group.run().lines()).hasSize(2);
        assertThat(group.run().lines().getFirst().state())
                .isNotEqualTo(group.run().lines().getLast().state());
        assertThat(hotel.valid(first)).hasSize(1);
        ToDoList.ToDo open = hotel.front.toDos().open().getFirst();
        assertThat(hotel.front.toDos().act(open.work(), Progress.NONE)).isInstanceOf(WorkOutcome.Done.class);
        assertThat(hotel.valid(second)).hasSize(2);
        hotel.agrees(first, second);
    }
}
