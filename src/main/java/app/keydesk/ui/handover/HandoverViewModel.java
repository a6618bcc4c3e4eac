package app.keydesk.ui.handover;

import app.keydesk.desk.Board;
import app.keydesk.desk.shift.Handover;
import app.keydesk.desk.shift.HandoverCard;
import app.keydesk.desk.shift.OutageLists;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.Problem;
import app.keydesk.paper.Sheet;
import app.keydesk.ui.Destination;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.paper.SheetViewModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The handover card, and the sheets that are printed from it: the card itself and the outage list. */
public final class HandoverViewModel {
    private final ShiftDesk desk;
    private final SheetViewModel sheet;
    private final Navigator navigator;
    private final Work work;
    private final Words words;
    private final ObservableList<HandoverPart> parts = FXCollections.observableArrayList();
    private final ObservableList<StateCount> counts = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper made = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private int asked;

    /** What the screen asks of the desk. */
    public record ShiftDesk(Board board, Handover handover, OutageLists outage) {}

    public HandoverViewModel(ShiftDesk desk, SheetViewModel sheet, Navigator navigator, Work work, Words words) {
        this.desk = desk;
        this.sheet = sheet;
        this.navigator = navigator;
        this.work = work;
        this.words = words;
    }

    /** The sheet that is looked at; empty while the card itself is. */
    public SheetViewModel sheet() {
        return sheet;
    }

    ObservableList<HandoverPart> parts() {
        return parts;
    }

    ObservableList<StateCount> counts() {
        return counts;
    }

    ReadOnlyStringProperty madeProperty() {
        return made.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    private record Shown(List<HandoverPart> parts, List<StateCount> counts, String made) {}

    /** What was said to another operator is theirs. */
    public void startAnew() {
        said.set(Said.NOTHING);
        closeSheet();
    }

    /** Gathers the card anew. */
    public void refresh() {
        int mine = ++asked;
        said.set(Said.NOTHING);
        work.run(
                this::gather,
                shown -> {
                    if (mine == asked) {
                        parts.setAll(shown.parts());
                        counts.setAll(shown.counts());
                        made.set(shown.made());
                    }
                },
                this::failed);
    }

    private Shown gather() {
        HandoverCard card = desk.handover().card();
        HandoverText text = text(desk.board().settings());
        return new Shown(
                text.parts(card),
                text.counts(card),
                words.own()
                        .get(
                                "handover.made",
                                text.time().dayAndTime(card.madeAt()),
                                text.time().dayAndTime(card.since())));
    }

    /** To where a line is dealt with, beside the card. */
    void show(Destination where) {
        navigator.go(where);
    }

    /** The card as a sheet. */
    public void showCard() {
        show(() -> {
            HotelSettings hotel = desk.board().settings();
            return text(hotel).sheet(desk.handover().card(), hotel.hotelName());
        });
    }

    /** Who is in house, comes and leaves; the same with and without a network. */
    public void showOutage() {
        show(() -> {
            HotelSettings hotel = desk.board().settings();
            return new OutageText(words.own(), words.shared(), time(hotel))
                    .sheet(desk.outage().now(), hotel.hotelName());
        });
    }

    private void show(Callable<Sheet> made) {
        work.run(made, sheet::show, this::failed);
    }

    /** Back to the card. */
    public void closeSheet() {
        sheet.show(null);
    }

    private HandoverText text(HotelSettings hotel) {
        Map<EntranceId, Entrance> doors =
                desk.board().doors().stream().collect(Collectors.toMap(Entrance::id, Function.identity()));
        return new HandoverText(words.own(), words.shared(), time(hotel), doors);
    }

    private HotelTime time(HotelSettings hotel) {
        return words.time(hotel.zone());
    }

    private void failed(Problem problem) {
        said.set(Said.failed(words.problem(problem)));
    }
}
