package app.keydesk.ui.checkin;

import app.keydesk.desk.Board;
import app.keydesk.desk.arrivals.ArrivalRow;
import app.keydesk.desk.checkin.CheckInPlan;
import app.keydesk.desk.checkin.CheckInRow;
import app.keydesk.desk.checkin.GroupCheckIn;
import app.keydesk.desk.checkin.GroupCheckIn.End;
import app.keydesk.desk.checkin.GroupCheckIn.Setting;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import app.keydesk.ui.controls.CapacityViewModel;
import app.keydesk.ui.controls.DefaultDoors;
import app.keydesk.ui.controls.EncoderPickViewModel;
import app.keydesk.ui.controls.RunViewModel;
import app.keydesk.ui.controls.TypedDates;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.paper.SheetViewModel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/** A group of arrivals that is checked in row by row: what each gets, how far it is, and what stopped it. */
public final class CheckInViewModel {
    private final GroupCheckIn group;
    private final Board board;
    private final Work work;
    private final Words words;
    private final SheetViewModel sheet;
    private final CheckInText text;
    private final RunViewModel run;
    private final EncoderPickViewModel encoder = new EncoderPickViewModel();
    private final DefaultDoors doors;
    private final CheckInLines lines = new CheckInLines();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final GroupOutage outage;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper unfinished = new ReadOnlyIntegerWrapper();
    private final StopQuestion question = new StopQuestion();
    private LocalDate today = LocalDate.MIN;
    private ZoneId zone = ZoneOffset.UTC;
    private volatile List<CheckInPlan> planned = List.of();

    /** @param sheet where the list of done and not done is shown and printed */
    public CheckInViewModel(GroupCheckIn group, Board board, SheetViewModel sheet, Work work, Words words) {
        this.group = group;
        this.board = board;
        this.sheet = sheet;
        this.work = work;
        this.words = words;
        text = new CheckInText(words);
        run = new RunViewModel(work);
        doors = new DefaultDoors(board, work, this::failed);
        encoder.onAnswer(() -> said.set(Said.NOTHING));
        outage = new GroupOutage(work, words, said, this::lookAgain, this::failed);
    }

    /** From now on, what is said of an outage turns into what came of it. */
    public Registration followOutages(OutageDesk desk) {
        return outage.follow(desk);
    }

    /** What another operator was told and agreed to is theirs; the group is the desk's. A run goes on. */
    public void startAnew() {
        if (!run.isRunning()) {
            said.set(Said.NOTHING);
            sheet.show(null);
            question.close();
            lines.change(lines.all(), line -> line.agreed(false));
        }
    }

    private record Read(
            List<CheckInRow> rows,
            List<Entrance> doors,
            List<Encoder> encoders,
            Optional<EncoderId> remembered,
            LocalDate today,
            ZoneId zone) {}

    /** Shows these arrivals, and those of a group that was begun before. */
    public void open(List<ArrivalRow> chosen) {
        if (!run.isRunning()) {
            Set<String> wanted =
                    chosen.stream().map(row -> row.arrival().reservation()).collect(Collectors.toSet());
            said.set(Said.NOTHING);
            work.run(this::read, read -> show(read, wanted), this::failed);
        }
        open.set(true);
    }

    /** Counts the rows of a group that was begun and is not done. */
    public void look() {
        if (!run.isRunning()) {
            work.run(
                    () -> group.rows().stream().filter(CheckInRow::isAwaited).count(),
                    count -> unfinished.set(count.intValue()),
                    this::failed);
        }
    }

    /** Back to the arrivals. A run goes on; it is found here again. */
    public void close() {
        open.set(false);
        look();
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Rows of a group that was begun and is not done, as last looked at. */
    public ReadOnlyIntegerProperty unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    ObservableList<CheckInLine> lines() {
        return lines.all();
    }

    RunViewModel run() {
        return run;
    }

    EncoderPickViewModel encoder() {
        return encoder;
    }

    /** How full the fullest of the keys gets. */
    CapacityViewModel capacity() {
        return doors.capacity();
    }

    SheetViewModel sheet() {
        return sheet;
    }

    CheckInText text() {
        return text;
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** One key more or less for each of them. */
    void addKeys(Collection<CheckInLine> chosen, int more) {
        change(chosen, line -> line.withKeys(line.plan().keys() + more));
    }

    void choose(Collection<CheckInLine> chosen, Medium medium) {
        change(chosen, line -> line.withMedium(medium));
    }

    /** False where it is no day to come; then nothing changes. */
    boolean depart(Collection<CheckInLine> chosen, String typed) {
        Optional<LocalDate> day =
                new TypedDates(words.own().locale()).date(typed, today).filter(found -> found.isAfter(today));
        day.ifPresent(found -> change(chosen, line -> line.withDeparture(found)));
        return day.isPresent();
    }

    /** Leaves them out, or takes them in again: in where one of them is out. */
    void toggle(Collection<CheckInLine> chosen) {
        boolean isOneOut = chosen.stream().anyMatch(line -> !line.isIn());
        change(chosen, line -> line.in(isOneOut));
    }

    /** Which keys of other people would stop; asks nothing while {@link StopQuestion#rooms} is empty. */
    StopQuestion question() {
        return question;
    }

    /** Shows whose keys would stop in these rows. */
    void askToStop(Collection<CheckInLine> chosen) {
        if (!run.isRunning()) {
            question.ask(chosen, words.shared(), words.time(zone));
        }
    }

    /** Agrees to stop the keys that were shown, or leaves the rows undecided. */
    void answer(boolean isAgreed) {
        change(question.about(), line -> line.agreed(isAgreed));
        question.close();
    }

    /** Takes back that other people's keys may stop. */
    void takeBack(Collection<CheckInLine> chosen) {
        change(chosen, line -> line.agreed(false));
    }

    private void change(Collection<CheckInLine> chosen, UnaryOperator<CheckInLine> step) {
        if (!run.isRunning()) {
            lines.change(chosen, step);
            if (lines.isAwaited()) {
                planned = lines.plans();
                work.run(() -> group.keep(() -> planned), kept -> {}, this::failed);
            }
        }
    }

    /** Does what is not done yet; after a jam, a pause or a restart it goes on from there. */
    void start() {
        List<CheckInPlan> plans = lines.plans();
        if (!lines.isToDo(Set.of(Medium.values()))) {
            said.set(Said.warning(words.own().get("checkin.nothing-to-do")));
        } else if (lines.isToDo(Set.of(Medium.CARD)) && encoder.id() == null) {
            encoder.ask();
            said.set(Said.warning(words.shared().get("problem.encoder.missing")));
        } else {
            said.set(Said.NOTHING);
            encoder.remember(board, work, this::failed);
            Setting setting = new Setting(
                    encoder.id(), doors.capacity().formatProperty().get(), doors.dropped(), lines.accepted());
            run.run(
                    progress -> group.run(plans, setting, progress, row -> work.later(() -> lines.put(row))),
                    this::ended,
                    this::failed);
        }
    }

    /** The list of done and not done, as a sheet. */
    void showList() {
        List<CheckInLine> shown = List.copyOf(lines.all());
        work.run(
                () -> text.sheet(
                        shown,
                        board.settings().hotelName(),
                        words.time(board.settings().zone()).dayAndTime(board.now())),
                sheet::show,
                this::failed);
    }

    private Read read() {
        return new Read(
                group.rows(),
                board.doors(),
                board.encoders(),
                board.rememberedEncoder(),
                HotelDay.of(board.now(), board.settings().zone()),
                board.settings().zone());
    }

    private void show(Read read, Set<String> wanted) {
        lines.show(read.rows(), wanted);
        Set<EntranceId> rooms = lines.rooms();
        doors.opens(read.doors().stream()
                .filter(door -> rooms.contains(door.id()))
                .map(List::of)
                .toList());
        encoder.fill(read.encoders(), read.remembered());
        today = read.today();
        zone = read.zone();
        question.close();
    }

    private void ended(End end) {
        end.rows().forEach(lines::put);
        said.set(text.end(end));
        outage.ended(end);
        look();
    }

    /** The rows do not say any more what stopped them. */
    private void lookAgain() {
        if (!run.isRunning()) {
            work.run(group::rows, rows -> rows.forEach(lines::put), this::failed);
        }
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}
