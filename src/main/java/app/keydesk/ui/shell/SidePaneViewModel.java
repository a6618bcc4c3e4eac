package app.keydesk.ui.shell;

import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.HeldData;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.OperatorId;
import app.keydesk.paper.SheetFile;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.PerOperator;
import app.keydesk.ui.Said;
import app.keydesk.ui.Work;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the grid for whoever works here now. Each operator has a pane of their own: what one typed, and what
 * is said of their keys, is there again when they are, and never under another's name.
 */
public final class SidePaneViewModel implements Navigator {
    private final Supplier<OperatorPane> maker;
    private final PerOperator<OperatorPane> panes = new PerOperator<>();
    private final ReadOnlyObjectWrapper<OperatorPane> pane;
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ahead = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable EntranceId> room = new ReadOnlyObjectWrapper<>();

    /** @param paper writes receipts as PDF */
    public SidePaneViewModel(FrontDesk desk, HeldData held, SheetFile paper, Work work, SideWords words) {
        maker = () -> new OperatorPane(desk, held, paper, work, words);
        pane = new ReadOnlyObjectWrapper<>(maker.get());
        screen.bind(pane.flatMap(OperatorPane::screenProperty));
        ahead.bind(pane.flatMap(OperatorPane::aheadProperty));
        room.bind(pane.flatMap(OperatorPane::roomProperty));
    }

    /**
     * This operator is at the desk now; the room that the former one looked at stays open to who comes for the first time.
     *
     * @return whether somebody else was here before
     */
    public boolean turn(OperatorId now) {
        Optional<OperatorPane> own = panes.turn(now, pane::get, this::beside);
        own.ifPresent(pane::set); // whoever comes first takes the pane that was drawn before anybody was there
        return own.isPresent();
    }

    private OperatorPane beside() {
        OperatorPane made = maker.get();
        room().ifPresent(made::choose);
        return made;
    }

    ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /** Whether the person was taken to a screen here and has not gone back to the list since: who sees only one sees that. */
    ReadOnlyBooleanProperty aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /** The person looks at the list; what is shown here stays. */
    void leave() {
        pane.get().leave();
    }

    @Override
    public void go(Destination to) {
        pane.get().go(to);
    }

    @Override
    public void back() {
        pane.get().back();
    }

    @Override
    public void finish(Said said) {
        pane.get().finish(said);
    }

    @Override
    public void finish(EntranceId id, Said said) {
        pane.get().finish(id, said);
    }

    /** A room was chosen in the grid: the way back starts there. */
    public void choose(EntranceId id) {
        pane.get().choose(id);
    }

    /** The room that the keys F5, F6 and F7 speak of; empty before one is chosen. */
    public Optional<EntranceId> room() {
        return pane.get().room();
    }

    /** The same, for who marks it. */
    public ReadOnlyObjectProperty<@Nullable EntranceId> roomProperty() {
        return room.getReadOnlyProperty();
    }

    /** Asks again for what may have come meanwhile without a notice: phones that were set up. */
    public void refresh() {
        pane.get().refresh();
    }

    public void close() {
        pane.get().close();
        panes.away().forEach(OperatorPane::close);
    }
}
