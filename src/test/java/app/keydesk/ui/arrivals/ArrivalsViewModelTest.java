package app.keydesk.ui.arrivals;

import static app.keydesk.ui.arrivals.PaperArrivals.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.arrivals.ArrivalField;
import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.arrivals.ArrivalState;
import app.keydesk.desk.arrivals.DateOrder;
import app.keydesk.desk.arrivals.ImportPreview;
import app.keydesk.desk.arrivals.ImportResult;
import app.keydesk.desk.arrivals.ImportRow;
import app.keydesk.desk.arrivals.MissedFile;
import app.keydesk.desk.arrivals.WatchedFolder;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.OperatorId;
import app.keydesk.testing.KeptChoices;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Texts;
import app.keydesk.ui.Work;
import app.keydesk.ui.arrivals.ArrivalFilter.Span;
import app.keydesk.ui.controls.ProblemTexts;
import app.keydesk.ui.controls.SortBy;
import app.keydesk.ui.controls.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrivalsViewModelTest {
    private final PaperArrivals arrivals = new PaperArrivals();
    private final List<Destination> gone = new ArrayList<>();
    private final KeptChoices memory = new KeptChoices();
    private final List<ArrivalRow> group = new ArrayList<>();
    private ArrivalsViewModel model;

    @BeforeEach
    void list() {
        arrivals.add(arrival("R-1", "Anna Müller", "412", 0), ArrivalState.EXPECTED);
        arrivals.add(arrival("R-2", "Ben Ohm", "", 0), ArrivalState.NO_ROOM);
        arrivals.add(arrival("R-3", "Carla Rossi", "413", 1), ArrivalState.LATER);
        model = start();
        model.refresh();
    }

    private ArrivalsViewModel start() {
        return start(Runnable::run);
    }

    private ArrivalsViewModel start(Executor background) {
        Texts shared = Texts.english(Words.class);
        Words words = new Words(
                Texts.english(ArrivalsViewModel.class), shared, new ProblemTexts(shared), ZoneId.of("Europe/Vienna"));
        return new ArrivalsViewModel(
                arrivals, new Work(background, Runnable::run), words, navigator(), group::addAll, memory);
    }

    @Test
    void whatOneOperatorLooksAtAndWasToldIsNotForTheNextButWhatWasMissedIsForAll() {
        Imports imports = model.imports();
        imports.turn(new OperatorId("kim"));
        arrivals.next = PaperArrivals.file();
        imports.open(Path.of("pms.csv"));
        imports.say(Said.warning("Told to Kim."));

        imports.turn(new OperatorId("lee"));
        assertThat(imports.previewProperty().get()).isEmpty();
        assertThat(imports.saidProperty().get()).isEqualTo(Said.NOTHING);
        imports.heard(new WatchedFolder.Outcome.NotImported(
                new ImportPreview.Unreadable("late.csv", ImportPreview.Reason.EMPTY, List.of())));
        Said missed = imports.saidProperty().get();

        imports.turn(new OperatorId("kim"));
        assertThat(imports.previewProperty().get()).as("theirs again").isPresent();
        assertThat(imports.saidProperty().get()).isEqualTo(missed);
    }

    @Test
    void spanAndOrderAreRememberedAndWhatWasTypedIsNot() {
        model.spanProperty().set(Span.COMING);
        model.sortProperty().set(new SortBy("guest", true));
        model.filterTextProperty().set("Rossi");

        ArrivalsViewModel after = start();
        assertThat(after.spanProperty().get()).isEqualTo(Span.COMING);
        assertThat(after.sortProperty().get()).isEqualTo(new SortBy("guest", true));
        assertThat(after.filterTextProperty().get()).isEmpty();
        assertThat(memory.choices).hasToString("{arrivals.sort=guest desc, arrivals.span=COMING}");
    }

    @Test
    void aLongFileIsSaidToBeReadAndIsNotShownToWhoeverDidNotWantItAfterAll() {
        Deque<Runnable> background = new ArrayDeque<>();
        model = start(background::add);
        arrivals.next = new ImportPreview.Unreadable("long.csv", ImportPreview.Reason.EMPTY, List.of());

        model.imports().open(Path.of("long.csv"));
        assertThat(model.imports().saidProperty().get().text()).isEqualTo("Reading long.csv…");
        model.imports().acts().getFirst().run().run();
        assertThat(model.imports().saidProperty().get()).isEqualTo(Said.NOTHING);
        background.remove().run();
        assertThat(model.imports().saidProperty().get()).isEqualTo(Said.NOTHING);

        model.imports().open(Path.of("long.csv"));
        background.remove().run();
        assertThat(model.imports().saidProperty().get().tone()).isEqualTo(Said.Tone.FAILED);
        assertThat(model.imports().acts()).isEmpty();
    }

    @Test
    void aReadingThatWasCalledOffSaysNothingWhenItFails() {
        Deque<Runnable> background = new ArrayDeque<>();
        model = start(background::add);
        arrivals.fails = true;

        model.imports().open(Path.of("long.csv"));
        model.imports().acts().getFirst().run().run();
        background.remove().run();
        assertThat(model.imports().saidProperty().get()).isEqualTo(Said.NOTHING);

        model.imports().open(Path.of("long.csv"));
        background.remove().run();
        assertThat(model.imports().saidProperty().get().tone()).isEqualTo(Said.Tone.FAILED);
    }

    @Test
    void todayShowsWhoIsExpectedToday() {
        assertThat(model.rows()).extracting(row -> row.arrival().reservation()).containsExactly("R-1", "R-2");
        assertThat(model.countProperty().get()).isEqualTo("2 of 3");
    }

    @Test
    void theDayOfTheListIsNamedAndAfterMidnightWhyItIsNotTheCalendars() {
        assertThat(model.dayProperty().get()).isEqualTo("Mon, 23 Nov 2026");

        arrivals.now = Instant.parse("2026-11-24T03:59:59Z");
        model.refresh();
        assertThat(model.dayProperty().get()).isEqualTo("Mon, 23 Nov 2026: the hotel's day ends at 05:00");
        model.spanProperty().set(Span.COMING);
        assertThat(model.dayProperty().get()).isEqualTo("After Mon, 23 Nov 2026: the hotel's day ends at 05:00");
        model.spanProperty().set(Span.ALL);
        assertThat(model.dayProperty().get()).isEmpty();

        arrivals.now = Instant.parse("2026-11-24T04:00:00Z");
        model.spanProperty().set(Span.TODAY);
        model.refresh();
        assertThat(model.dayProperty().get()).isEqualTo("Tue, 24 Nov 2026");
    }

    @Test
    void aGuestIsFoundByNameWithoutAccentsRoomOrReservation() {
        model.spanProperty().set(Span.ALL);

        model.filterTextProperty().set("muller");
        assertThat(model.rows()).extracting(row -> row.arrival().reservation()).containsExactly("R-1");
        model.filterTextProperty().set("413");
        assertThat(model.rows()).extracting(row -> row.arrival().reservation()).containsExactly("R-3");
        model.filterTextProperty().set("r-2");
        assertThat(model.rows()).extracting(row -> row.arrival().reservation()).containsExactly("R-2");
        model.filterTextProperty().set("nobody");
        assertThat(model.emptyProperty().get()).startsWith("No arrival fits.");
    }

    @Test
    void anEmptyListSaysHowToImport() {
        arrivals.rows.clear();
        arrivals.listener.run();

        assertThat(model.emptyProperty().get()).startsWith("No arrivals yet. Drop a CSV file");
    }

    @Test
    void oneArrivalOpensTheStayAndSeveralOpenTheGroupCheckIn() {
        model.spanProperty().set(Span.ALL);

        model.checkIn(List.of(model.rows().getFirst()));
        model.checkIn(model.rows());

        assertThat(gone)
                .containsExactly(
                        new Destination.NewStay(new EntranceId("room-412"), arrival("R-1", "Anna Müller", "412", 0)));
        assertThat(group).extracting(row -> row.arrival().reservation()).containsExactly("R-1", "R-3");
    }

    @Test
    void peopleWhoTravelTogetherOpenOneForm() {
        model.spanProperty().set(Span.ALL);

        model.checkInTogether(model.rows());

        assertThat(gone)
                .containsExactly(
                        new Destination.Group(List.of(new EntranceId("room-412"), new EntranceId("room-413"))));
    }

    @Test
    void anArrivalWithoutARoomSaysWhatToDo() {
        model.checkIn(List.of(model.rows().get(1)));

        assertThat(gone).isEmpty();
        assertThat(model.imports().saidProperty().get().tone()).isEqualTo(Said.Tone.WARNING);
    }

    @Test
    void aFileIsShownBeforeAnythingIsStored() {
        arrivals.next = PaperArrivals.file();

        model.imports().open(Path.of("pms.csv"));

        ImportViewModel preview = model.imports().previewProperty().get().orElseThrow();
        assertThat(arrivals.rows).hasSize(3);
        assertThat(preview.summary())
                .isEqualTo("1 new arrival, 1 changed, none as before, 1 row refused. In 1 row something is left out.");
        assertThat(preview.columns())
                .containsExactly("Res No → Reservation number", "Gast → Guest name", "VIP: not used");
        assertThat(preview.dateDoubt()).contains("3 April");
        assertThat(preview.lines())
                .extracting(ImportLine::note)
                .containsExactly(
                        "",
                        "Left out: E-mail: not a mail address (anna(at)example)",
                        "Arrival: not a date (31.02.2026)");
        preview.onlyToCorrectProperty().set(true);
        assertThat(preview.lines()).extracting(ImportLine::line).containsExactly(3L, 4L);
    }

    @Test
    void rowsToCorrectAreCopiedWithLineAndReasonForWhoeverCorrectsThem() {
        arrivals.next = PaperArrivals.file();
        model.imports().open(Path.of("pms.csv"));
        ImportViewModel preview = model.imports().previewProperty().get().orElseThrow();

        assertThat(preview.copyToCorrect()).isEqualTo("""
                        Line 3: Left out: E-mail: not a mail address (anna(at)example) | Anna Müller
                        Line 4: Arrival: not a date (31.02.2026) | R-9;Dan Bad;999;31.02.2026""");
        assertThat(preview.saidProperty().get().text()).startsWith("2 rows are copied");
    }

    @Test
    void rowsThatLostSomethingCanBeLookedAtAfterTheImportThoughNoneWasRefused() {
        ImportPreview.Readable file = PaperArrivals.file();
        ImportPreview.Readable rows = new ImportPreview.Readable(
                "pms.csv", "UTF-8", ';', DateOrder.DAY_FIRST, false, List.of(), List.copyOf(file.accepted()));

        model.imports()
                .heard(new WatchedFolder.Outcome.Imported(
                        new ImportResult("pms.csv", Instant.EPOCH, 1, 1, 0, 0), rows));

        assertThat(model.imports().saidProperty().get().text()).endsWith("In 1 row something is left out.");
        model.imports().acts().getFirst().run().run();
        ImportViewModel shown = model.imports().previewProperty().get().orElseThrow();
        assertThat(shown.lines()).extracting(ImportLine::line).containsExactly(3L);
    }

    @Test
    void oneFileIsSaidToBeLookedAtAndSeveralAtOnceAreNotRead() {
        arrivals.next = PaperArrivals.file();
        List<Path> two = List.of(Path.of("pms.csv"), Path.of("two.csv"));
        assertThat(model.imports().over(two.subList(0, 1)).text()).startsWith("Let go to look at the file.");
        assertThat(model.imports().over(two).tone()).isEqualTo(Said.Tone.WARNING);

        model.imports().drop(two);
        assertThat(model.imports().previewProperty().get()).isEmpty();
        assertThat(model.imports().saidProperty().get().text()).startsWith("One file at a time");

        model.imports().drop(two.subList(0, 1));
        assertThat(model.imports().previewProperty().get()).isPresent();
        assertThat(model.imports().saidProperty().get().isNothing()).isTrue();
    }

    @Test
    void confirmingImportsAndSaysWhatWasDone() {
        arrivals.next = PaperArrivals.file();
        model.imports().open(Path.of("pms.csv"));

        model.imports().confirm();

        assertThat(model.imports().previewProperty().get()).isEmpty();
        assertThat(model.imports().saidProperty().get().text())
                .contains("1 new arrival")
                .contains("No key was issued.");
        assertThat(model.rows()).hasSize(4);
    }

    @Test
    void aFileOfTheWatchedFolderIsToldAndItsRefusedRowsCanBeLookedAt() {
        ImportPreview.Readable rows = new ImportPreview.Readable(
                "pms.csv",
                "UTF-8",
                ';',
                DateOrder.DAY_FIRST,
                false,
                List.of(),
                List.of(new ImportRow.Refused(7, "a row", List.of())));

        model.imports()
                .heard(new WatchedFolder.Outcome.Imported(
                        new ImportResult("pms.csv", Instant.EPOCH, 11, 0, 0, 1), rows));

        assertThat(model.imports().saidProperty().get().tone()).isEqualTo(Said.Tone.WARNING);
        assertThat(model.imports().saidProperty().get().text())
                .startsWith("From the PMS folder, pms.csv: Imported: 11 new arrivals")
                .contains("1 row refused");
        model.imports().acts().getFirst().run().run();
        assertThat(model.imports().previewProperty().get()).hasValueSatisfying(shown -> {
            assertThat(shown.hasToCorrect()).isTrue();
            assertThat(shown.isImported()).as("its good rows are there already").isTrue();
            assertThat(shown.summary()).isEqualTo("1 row was refused; the others of this file are imported.");
        });
    }

    @Test
    void aFileThatThePmsFolderRefusedStaysToldWhenALaterOneIsTakenOver() {
        ImportPreview.Unreadable broken = new ImportPreview.Unreadable(
                "broken.csv", ImportPreview.Reason.COLUMNS_MISSING, List.of(ArrivalField.RESERVATION));
        model.imports().heard(new WatchedFolder.Outcome.NotImported(broken));
        assertThat(model.imports().saidProperty().get().tone()).isEqualTo(Said.Tone.FAILED);

        ImportPreview.Readable none =
                new ImportPreview.Readable("good.csv", "UTF-8", ';', DateOrder.DAY_FIRST, false, List.of(), List.of());
        model.imports()
                .heard(new WatchedFolder.Outcome.Imported(
                        new ImportResult("good.csv", Instant.EPOCH, 1, 0, 0, 0), none));

        assertThat(model.imports().saidProperty().get().tone()).isEqualTo(Said.Tone.WARNING);
        assertThat(model.imports().saidProperty().get().text())
                .startsWith("From the PMS folder, good.csv")
                .contains("broken.csv");
        model.checkIn(model.rows().subList(0, 1));
        assertThat(model.imports().saidProperty().get().isNothing())
                .as("seen, and gone")
                .isTrue();
    }

    @Test
    void whatThePmsFolderMissedIsToldAgainAfterARestartUntilSomebodyHasReadIt() {
        arrivals.keep(new MissedFile("rows.csv", 2, null));
        arrivals.keep(new MissedFile(
                "broken.csv",
                0,
                new ImportPreview.Unreadable(
                        "broken.csv", ImportPreview.Reason.COLUMNS_MISSING, List.of(ArrivalField.RESERVATION))));
        Imports imports = start().imports();

        imports.remind();
        assertThat(imports.unreadProperty().get()).isTrue();
        assertThat(imports.saidProperty().get()).isEqualTo(Said.failed("""
                        From the PMS folder, broken.csv: In broken.csv no column was found for: Reservation number. \
                        Add it to the export of your PMS.
                        From the PMS folder, rows.csv: 2 rows were refused; the others of this file are imported."""));

        imports.read();
        assertThat(imports.unreadProperty().get()).isFalse();
        assertThat(imports.saidProperty().get().text()).contains("broken.csv");
        Imports again = start().imports();
        again.remind();
        assertThat(again.unreadProperty().get()).isFalse();
        assertThat(again.saidProperty().get().isNothing()).isTrue();
    }

    @Test
    void whoDoesSomethingInTheListHasReadWhatWasMissed() {
        arrivals.keep(new MissedFile("rows.csv", 2, null));
        model.imports().remind();

        model.checkIn(model.rows().subList(0, 1));

        assertThat(model.imports().unreadProperty().get()).isFalse();
        assertThat(arrivals.missed).isEmpty();
    }

    @Test
    void aFileWithoutTheNeededColumnsSaysWhichAreMissing() {
        arrivals.next = new ImportPreview.Unreadable(
                "minibar.csv", ImportPreview.Reason.COLUMNS_MISSING, List.of(ArrivalField.RESERVATION));

        model.imports().open(Path.of("minibar.csv"));

        assertThat(model.imports().saidProperty().get().text())
                .isEqualTo(
                        "In minibar.csv no column was found for: Reservation number. Add it to the export of your PMS.");
    }

    private Navigator navigator() {
        return new Navigator() {
            @Override
            public void go(Destination to) {
                gone.add(to);
            }

            @Override
            public void back() {}
        };
    }
}
