package app.keydesk.desk;

import static app.keydesk.desk.ScenarioHotel.ids;
import static app.keydesk.desk.TestDesk.beside;
import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Medium;
import app.keydesk.seam.SeamException;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.lost.LostPhoneViewModel;
import app.keydesk.ui.removal.RemoveGuestViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certification scenarios 8 and 14 as the acts' own screens do them. */
class ActScenarioTest implements Navigator {
    @TempDir
    Path folder;

    private final List<Said> told = new ArrayList<>();
    private final Thread mine = Thread.currentThread();
    private final Work work = new Work(Runnable::run, this::here);
    private ScenarioHotel hotel;
    private EntranceId room;
    private Credential ada;
    private Credential ben;

    @BeforeEach
    void twoPhonesInOneRoom() {
        hotel = new ScenarioHotel(folder);
        room = hotel.vacantRooms(1).getFirst();
        ada = hotel.issue(someone("Ada Fable"), List.of(room), Medium.PHONE, override());
        ben = hotel.issue(someone("Ben Fable"), List.of(room), Medium.PHONE, beside(ada.id()));
    }

    @AfterEach
    void close() {
        hotel.close();
    }

    @Tag("scenario-remove-user-identity")
    @Test
    void removingAGuestNamesTheLiveKeysAndStopsThoseAlone() throws Exception {
        RemoveGuestViewModel screen = new RemoveGuestViewModel(
                hotel.front.board(), hotel.front.removing(), work, words(RemoveGuestViewModel.class), this);
        screen.show(ada.guestId());
        assertThat(screen.keys()).extracting(KeyLine::id).containsExactly(ada.id());

        screen.remove();

        assertThat(told).singleElement().extracting(Said::tone).isEqualTo(Said.Tone.DONE);
        Awaitility.await().until(() -> hotel.truth.guest(ada.guestId()).isEmpty());
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(ben.id())));
        assertThat(hotel.front.board().findGuests("Ada Fable", 10)).isEmpty();
        hotel.agrees(room);
    }

    @Tag("scenario-lost-phone")
    @Test
    void aLostPhoneLosesItsKeysAndTheGuestsOtherPhoneKeepsThem() {
        addPhone();
        addPhone();
        Awaitility.await().until(() -> children() == 2);
        LostPhoneViewModel screen =
                new LostPhoneViewModel(hotel.front.phones(), work, words(LostPhoneViewModel.class), this);
        screen.show(ada.guestId());
        assertThat(screen.acts()).hasSize(2);

        screen.acts().getFirst().run().run();

        assertThat(told).singleElement().extracting(Said::tone).isEqualTo(Said.Tone.DONE);
        Awaitility.await().until(() -> children() == 1);
        assertThat(hotel.validIds(room)).isEqualTo(ids(List.of(ada.id(), ben.id())));
        hotel.agrees(room);
    }

    private void addPhone() {
        hotel.simulate("/phones/simulate/create_sandbox_phone", "{\"user_identity_id\":\"" + ada.identityId() + "\"}");
    }

    private long children() throws SeamException {
        return hotel.truth.credentialsOf(ada.guestId()).stream()
                .filter(child -> ada.id().equals(child.parentId()) && !Boolean.FALSE.equals(child.isValid()))
                .count();
    }

    private static Words words(Class<?> feature) {
        Texts shared = Texts.english(Words.class);
        return new Words(Texts.english(feature), shared, new ProblemTexts(shared), TestDesk.ZONE);
    }

    /** What the desk tells from its own threads does not matter to a screen that nobody looks at. */
    private void here(Runnable task) {
        if (Thread.currentThread() == mine) {
            task.run();
        }
    }

    @Override
    public void go(Destination to) {
        // no way leads on from these acts
    }

    @Override
    public void finish(Said said) {
        told.add(said);
    }

    @Override
    public void back() {
        // nowhere to go back to
    }
}
