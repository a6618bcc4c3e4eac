package app.keydesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.desk.setup.DeskSetup;
import app.keydesk.desk.setup.Setup;
import app.keydesk.desk.setup.SetupField;
import app.keydesk.desk.setup.SetupField.Wrong;
import app.keydesk.desk.setup.SetupSamples;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import app.keydesk.hotel.OperatorId;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.guest.FakeDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed is judged at once, kept as a whole, and put back by one press. */
class SettingsViewModelTest {
    private static final OperatorId KIM = new OperatorId("kim");
    private static final OperatorId LEE = new OperatorId("lee");

    private final KeptSetup desk = new KeptSetup();
    private final List<Setup> applied = new ArrayList<>();
    private final Queue<Runnable> late = new ArrayDeque<>();
    private boolean isSlow;
    private final Work work = new Work(Runnable::run, this::later);
    private SettingsViewModel model;

    @BeforeEach
    void open() {
        Texts shared = Texts.english(ProblemTexts.class);
        Words words =
                new Words(Texts.english(SettingsViewModel.class), shared, new ProblemTexts(shared), ZoneId.of("UTC"));
        RoomRulesViewModel rules = new RoomRulesViewModel(new FakeDesk(), work);
        model = new SettingsViewModel(desk, rules, work, words, applied::add);
        model.refresh();
    }

    private void later(Runnable answer) {
        if (isSlow) {
            late.add(answer);
        } else {
            answer.run();
        }
    }

    private void type(SetupField field, String text) {
        model.typed(field).set(text);
    }

    @Test
    void nothingIsChangedUntilSomebodyTypes() {
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(model.rightProperty().get()).isTrue();
    }

    @Test
    void whatIsTypedWhileTheKeptIsReadAgainStays() {
        isSlow = true;
        model.refresh();
        type(SetupField.CHECK_IN, "16:30");

        late.forEach(Runnable::run);

        assertThat(model.typed(SetupField.CHECK_IN).get()).isEqualTo("16:30");
        assertThat(model.changedProperty().get()).isTrue();
    }

    @Test
    void whatOneOperatorTypedIsThereAgainForThemAndNotForTheNext() {
        String before = model.typed(SetupField.CHECK_IN).get();
        model.turn(KIM);
        type(SetupField.CHECK_IN, "16:3");
        model.rules().connectingProperty().set("101, 102");
        model.rules().add();

        model.turn(LEE);
        assertThat(model.typed(SetupField.CHECK_IN).get()).isEqualTo(before);
        assertThat(model.rules().connectingProperty().get()).isEmpty();
        assertThat(model.rules().lines()).isEmpty();
        assertThat(model.changedProperty().get()).isFalse();
        type(SetupField.HOTEL_NAME, "Hotel of Lee");
        model.save();
        assertThat(model.saidProperty().get().isNothing()).isFalse();

        model.turn(KIM);
        assertThat(model.saidProperty().get().isNothing()).isTrue();
        assertThat(model.typed(SetupField.CHECK_IN).get()).isEqualTo("16:3");
        assertThat(model.rules().connectingProperty().get()).isEqualTo("101, 102");
        assertThat(model.rules().lines()).hasSize(1);
        assertThat(model.typed(SetupField.HOTEL_NAME).get())
                .as("what was kept meanwhile")
                .isEqualTo("Hotel of Lee");
        assertThat(model.rightProperty().get()).isFalse();
    }

    @Test
    void aWrongTimeIsSaidAtOnceAndNeverKept() {
        type(SetupField.CHECK_OUT, "26:00");

        assertThat(model.problem(SetupField.CHECK_OUT).getValue()).contains("15:00");
        model.save();
        assertThat(desk.kept).isEqualTo(SetupSamples.setup());
    }

    @Test
    void aDeskLocksItselfAfterFifteenMinutesAtMost() {
        assertThat(model.typed(SetupField.IDLE_MINUTES).get()).isEqualTo("5");
        type(SetupField.IDLE_MINUTES, "16");
        assertThat(model.rightProperty().get()).isFalse();
        type(SetupField.IDLE_MINUTES, "15");

        model.save();

        assertThat(desk.kept.desk().idleMinutes()).isEqualTo(15);
    }

    @Test
    void whatIsSavedIsKeptAndApplied() {
        type(SetupField.RETENTION, "7");
        model.rules().suitesProperty().set("601, 602; 701,702");
        model.save();

        assertThat(desk.kept.desk().retentionDays()).isEqualTo(7);
        assertThat(desk.kept.hotel().roomGroups())
                .extracting(RoomGroup::roomNumbers)
                .containsExactly(List.of("601", "602"), List.of("701", "702"));
        assertThat(applied).containsExactly(desk.kept);
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void aRoomThatTheHotelDoesNotHaveIsNamedAndTheRestCanStillBeSaved() {
        model.rules().suitesProperty().set("412, 413");
        assertThat(model.rules().suitesDoubt().getValue()).isEqualTo(new RoomsDoubt.None());
        model.rules().suitesProperty().set("412, 999");
        assertThat(model.rules().suitesDoubt().getValue()).isEqualTo(new RoomsDoubt.NoRoom("999"));
        model.rules().connectingProperty().set("411, 412; 413");
        assertThat(model.rules().connectingDoubt().getValue()).isEqualTo(new RoomsDoubt.Alone("413"));

        assertThat(model.rightProperty().get()).isTrue();
    }

    @Test
    void whoSavesTheFileWithSomethingTypedIsToldThatItIsNotInIt() {
        model.exportTo(Path.of("setup.json"));
        assertThat(model.saidProperty().get().tone()).isEqualTo(Said.Tone.DONE);

        type(SetupField.RETENTION, "7");
        model.exportTo(Path.of("setup.json"));

        assertThat(model.saidProperty().get().tone()).isEqualTo(Said.Tone.WARNING);
        assertThat(model.saidProperty().get().text()).contains("setup.json", "not saved yet");
    }

    @Test
    void undoPutsBackWhatIsKept() {
        type(SetupField.HOTEL_NAME, "Other");
        model.rules().add();

        model.undo();

        assertThat(model.typed(SetupField.HOTEL_NAME).get()).isEqualTo("Seaview");
        assertThat(model.rules().lines()).isEmpty();
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void aLanguageIsKeptAtOnceWhileOtherTypingWaits() {
        type(SetupField.HOTEL_NAME, "Typed");
        model.choose(SetupField.LANGUAGE, "fr");

        assertThat(desk.kept.desk().language()).isEqualTo("fr");
        assertThat(desk.kept.hotel().hotelName()).isEqualTo("Seaview");
        assertThat(model.typed(SetupField.HOTEL_NAME).get()).isEqualTo("Typed");
        assertThat(model.changedProperty().get()).isTrue();
    }

    @Test
    void aFullDiskKeepsWhatWasTyped() {
        desk.isFull = true;
        type(SetupField.RETENTION, "7");
        model.save();

        assertThat(model.saidProperty().get().tone()).isEqualTo(Said.Tone.FAILED);
        assertThat(model.typed(SetupField.RETENTION).get()).isEqualTo("7");
        assertThat(model.changedProperty().get()).isTrue();
    }

    @Test
    void aBadFileIsNamedByLineAndFieldAndChangesNothing() {
        desk.file = new DeskSetup.Imported.Refused(12, "hotel.checkIn", Wrong.NO_TIME);
        model.importFrom(Path.of("setup.json"));

        assertThat(model.saidProperty().get().text()).contains("Line 12", "hotel.checkIn", "Nothing was changed");
        assertThat(desk.kept).isEqualTo(SetupSamples.setup());
    }

    @Test
    void aGoodFileIsTakenOverWhole() {
        Setup other = SetupSamples.setup().withDesk(DeskChoices.FIRST.withLanguage("it"));
        desk.file = new DeskSetup.Imported.Ready(other);
        model.importFrom(Path.of("setup.json"));

        assertThat(desk.kept).isEqualTo(other);
        assertThat(applied).containsExactly(other);
    }

    @Test
    void theLabelIsShownAsAPhoneWouldCutIt() {
        type(SetupField.LABEL, "%SITENAME% - a very long name for room %ROOMNUM%");

        assertThat(model.labelPreview().getValue()).endsWith("Seaview - a very long name for r");
    }

    static final class KeptSetup implements DeskSetup {
        private Setup kept = SetupSamples.setup();
        private Imported file = new Imported.Refused(0, "", Wrong.NOT_READABLE);
        private boolean isFull;

        @Override
        public Setup now() {
            return kept;
        }

        @Override
        public void save(Setup changed) throws IOException {
            if (isFull) {
                throw new IOException("full");
            }
            kept = changed;
        }

        @Override
        public void exportTo(Path target) {}

        @Override
        public Imported read(Path source) {
            return file;
        }

        @Override
        public State state() {
            return new State("", Path.of("data"), Path.of("backups"), Optional.empty(), true);
        }

        @Override
        public void backUp() {}
    }
}
