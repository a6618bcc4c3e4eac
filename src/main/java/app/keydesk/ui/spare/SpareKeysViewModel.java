package app.keydesk.ui.spare;

import app.keydesk.desk.Board;
import app.keydesk.desk.shift.SpareKeyDrawer;
import app.keydesk.hotel.IdProof;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Problem.BadInput;
import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKey.Handout;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.PerOperator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.TypedDates;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The spare keys of this desk's drawer, and the two small forms: a new one, and to whom one goes. */
public final class SpareKeysViewModel {
    private static final Set<String> FIELDS = Set.of("label", "opens", "expires", "toWhom", "proof");

    private final SpareKeyDrawer drawer;
    private final Board board;
    private final Work work;
    private final Words words;
    private final PerOperator<Typed> forms = new PerOperator<>();
    private final ObservableList<SpareRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Instant> readAt = new ReadOnlyObjectWrapper<>(Instant.EPOCH);
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyObjectWrapper<FieldProblem> problem = new ReadOnlyObjectWrapper<>(FieldProblem.NONE);
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty opens = new SimpleStringProperty("");
    private final StringProperty lastDay = new SimpleStringProperty("");
    private final StringProperty toWhom = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable IdProof> proof = new SimpleObjectProperty<>();
    private final ObjectProperty<Loan> loan = new SimpleObjectProperty<>(Loan.OPEN);

    public SpareKeysViewModel(SpareKeyDrawer drawer, Board board, Work work, Words words) {
        this.drawer = drawer;
        this.board = board;
        this.work = work;
        this.words = words;
    }

    ObservableList<SpareRow> rows() {
        return rows;
    }

    /** When the drawer was last looked at. */
    ReadOnlyObjectProperty<Instant> readAtProperty() {
        return readAt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    StringProperty labelProperty() {
        return label;
    }

    StringProperty opensProperty() {
        return opens;
    }

    /** The last day on which the card opens anything, as it is typed; empty where it has no end. */
    StringProperty lastDayProperty() {
        return lastDay;
    }

    StringProperty toWhomProperty() {
        return toWhom;
    }

    /** Null until somebody says so: an ID check is never noted unasked. */
    ObjectProperty<@Nullable IdProof> proofProperty() {
        return proof;
    }

    ObjectProperty<Loan> loanProperty() {
        return loan;
    }

    /** What another operator typed, and what they were told, is theirs. */
    public void turn(OperatorId operator) {
        forms.turn(operator, this::typed, () -> Typed.NOTHING).ifPresent(typed -> {
            put(typed);
            problem.set(FieldProblem.NONE);
            said.set(Said.NOTHING);
        });
    }

    private record Typed(
            String label,
            String opens,
            String lastDay,
            String toWhom,
            @Nullable IdProof proof,
            Loan loan) {
        static final Typed NOTHING = new Typed("", "", "", "", null, Loan.OPEN);
    }

    private Typed typed() {
        return new Typed(label.get(), opens.get(), lastDay.get(), toWhom.get(), proof.get(), loan.get());
    }

    private void put(Typed typed) {
        label.set(typed.label());
        opens.set(typed.opens());
        lastDay.set(typed.lastDay());
        toWhom.set(typed.toWhom());
        proof.set(typed.proof());
        loan.set(typed.loan());
    }

    private void clearNew() {
        label.set("");
        opens.set("");
        lastDay.set("");
    }

    private void clearHandout() {
        toWhom.set("");
        proof.set(null);
        loan.set(Loan.OPEN);
    }

    /** Reads the drawer anew. */
    public void refresh() {
        work.run(this::read, this::show, this::failed);
    }

    private record Read(List<SpareRow> rows, Instant at) {}

    private Read read() {
        Instant now = drawer.now();
        HotelTime time = words.time(board.settings().zone());
        return new Read(drawer.keys().stream().map(key -> row(key, now, time)).toList(), now);
    }

    private void show(Read read) {
        if (!rows.equals(read.rows())) { // else whoever is at a button of the chosen key would lose it at each look
            rows.setAll(read.rows());
        }
        readAt.set(read.at());
    }

    private SpareRow row(SpareKey key, Instant now, HotelTime time) {
        return new SpareRow(key, key.state(now), where(key, now, time), lastDay(key, time));
    }

    /** As it was typed. */
    private static String lastDay(SpareKey key, HotelTime time) {
        Instant end = key.expiresAt();
        return end == null ? "" : time.day(end.minusNanos(1));
    }

    /** That the chosen loan ends with the key; empty where the key lasts longer, or cannot be lent. */
    String loanNote(SpareRow row) {
        Instant wanted = loan.get().dueAt(drawer.now());
        return !row.canGoOut() || Objects.equals(row.key().dueBy(wanted), wanted)
                ? ""
                : words.own().get("spare.loan-ends", row.expires());
    }

    private String where(SpareKey key, Instant now, HotelTime time) {
        String id = "spare.state." + key.state(now).name();
        Handout handout = key.handout();
        if (handout == null) {
            return words.own().get(id);
        }
        Instant due = handout.dueAt();
        String since = time.dayAndTime(handout.outAt());
        return due == null && key.state(now) == SpareKey.State.OUT
                ? words.own().get("spare.state.out-open", handout.toWhom(), since)
                : words.own().get(id, handout.toWhom(), since, due == null ? "" : due(due, key, time));
    }

    /** A key that is lent to its own end is due by its last day, as that was typed, not at midnight of the next. */
    private String due(Instant due, SpareKey key, HotelTime time) {
        return due.equals(key.expiresAt())
                ? words.own().get("spare.end-of-day", lastDay(key, time))
                : time.dayAndTime(due);
    }

    void register() {
        String named = label.get();
        String opening = opens.get();
        Optional<LocalDate> day = dates().date(lastDay.get(), today());
        if (day.isEmpty() && !lastDay.get().isBlank()) { // a card without an end would be a wish that nobody had
            problem.set(FieldProblem.NONE);
            wrong(new BadInput("expires", "malformed"));
            return;
        }
        act(
                () -> drawer.register(named, opening, day.isEmpty() ? null : endOf(day.get())),
                this::clearNew,
                words.own().get("spare.registered", named.strip()));
    }

    TypedDates dates() {
        return new TypedDates(words.own().locale());
    }

    LocalDate today() {
        return LocalDate.ofInstant(drawer.now(), board.settings().zone());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(board.settings().zone()).toInstant();
    }

    void handOut(SpareRow row) {
        String name = toWhom.get();
        IdProof how = proof.get();
        Loan length = loan.get();
        act(
                () -> drawer.handOut(row.id(), name, how, length.dueAt(drawer.now())),
                this::clearHandout,
                words.own().get(how == IdProof.NOT_CHECKED ? "spare.lent-unchecked" : "spare.lent", row.label()));
    }

    void nothingChosen() {
        said.set(Said.warning(words.own().get(rows.isEmpty() ? "spare.none" : "spare.choose")));
    }

    void takeBack(SpareRow row) {
        act(
                () -> {
                    drawer.takeBack(row.id());
                    return Optional.empty();
                },
                () -> {},
                words.own().get("spare.back-now", row.label()));
    }

    void takeOff(SpareRow row) {
        act(
                () -> {
                    drawer.takeOff(row.id());
                    return Optional.empty();
                },
                () -> {},
                words.own().get("spare.off-now", row.label()));
    }

    private void act(Callable<Optional<BadInput>> call, Runnable done, String sentence) {
        work.run(
                call,
                wrong -> {
                    problem.set(FieldProblem.NONE);
                    if (wrong.isPresent()) {
                        wrong(wrong.get());
                    } else {
                        done.run();
                        said.set(Said.done(sentence));
                    }
                    refresh();
                },
                this::failed);
    }

    private void wrong(BadInput input) {
        String sentence = words.own().get("spare.wrong." + input.field() + "." + input.reason());
        problem.set(new FieldProblem(input.field(), sentence));
        said.set(FIELDS.contains(input.field()) ? Said.NOTHING : Said.warning(sentence));
    }

    /** What is wrong with the field that is to be mended; each time it is found wrong it is told anew. */
    record FieldProblem(String field, String sentence) {
        static final FieldProblem NONE = new FieldProblem("", "");
    }

    ReadOnlyObjectProperty<FieldProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}
