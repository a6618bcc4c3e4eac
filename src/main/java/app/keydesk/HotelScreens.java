package app.keydesk;

import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.setup.ListMemory;
import app.keydesk.hotel.OperatorId;
import app.keydesk.hotel.Registration;
import app.keydesk.paper.SheetFile;
import app.keydesk.paper.pdf.PdfSheetFile;
import app.keydesk.ui.Texts;
import app.keydesk.ui.TypedPerOperator;
import app.keydesk.ui.Work;
import app.keydesk.ui.arrivals.ArrivalsView;
import app.keydesk.ui.arrivals.ArrivalsViewModel;
import app.keydesk.ui.checkin.CheckInPlace;
import app.keydesk.ui.checkin.CheckInView;
import app.keydesk.ui.checkin.CheckInViewModel;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.handover.HandoverView;
import app.keydesk.ui.handover.HandoverViewModel;
import app.keydesk.ui.handover.HandoverViewModel.ShiftDesk;
import app.keydesk.ui.palette.PaletteView;
import app.keydesk.ui.palette.PaletteViewModel;
import app.keydesk.ui.paper.SheetViewModel;
import app.keydesk.ui.rooms.RoomsView;
import app.keydesk.ui.rooms.RoomsViewModel;
import app.keydesk.ui.shell.DeskReach;
import app.keydesk.ui.shell.Place;
import app.keydesk.ui.shell.ShellView;
import app.keydesk.ui.shell.ShellViewModel;
import app.keydesk.ui.shell.SidePane;
import app.keydesk.ui.shell.SidePaneViewModel;
import app.keydesk.ui.shell.SideWords;
import app.keydesk.ui.spare.SpareKeysView;
import app.keydesk.ui.spare.SpareKeysViewModel;
import app.keydesk.ui.todo.ToDoView;
import app.keydesk.ui.todo.ToDoViewModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;

/** The screens of one hotel, made and joined; closed when another is opened. FX thread only. */
final class HotelScreens implements AutoCloseable, DeskLock.Behind {
    /** Between two looks at what turns with the clock alone. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final DeskLanguage language;
    private final ShellViewModel shell;
    private final RoomsViewModel rooms;
    private final ArrivalsViewModel arrivals;
    private final Registration watching;
    private final Registration outages;
    private final CheckInViewModel group;
    private final HotelLists lists;
    private final ToDoViewModel toDos;
    private final HandoverViewModel handover;
    private final SpareKeysViewModel spares;
    private final SidePaneViewModel side;
    private final TypedPerOperator searches;
    private final ShellView view;
    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper();

    HotelScreens(HotelSession session, Work work, DeskLanguage language, ShellView.Frame frame, Extras extras) {
        this.language = language;
        FrontDesk desk = session.frontDesk();
        SheetFile paper = new PdfSheetFile();
        SideWords sideWords = SideWords.in(language.locale(), language.pcZone());
        side = new SidePaneViewModel(desk, session.heldData(), paper, work, sideWords);
        rooms = new RoomsViewModel(desk.board(), work, language.words(RoomsView.class), side::choose, extras.memory());
        side.roomProperty().subscribe(rooms::choose);
        group = new CheckInViewModel(
                session.groupCheckIn(),
                desk.board(),
                new SheetViewModel(paper, work, sideWords.paper()),
                work,
                language.words(CheckInView.class));
        arrivals = new ArrivalsViewModel(
                session.arrivals(), work, language.words(ArrivalsView.class), side, group::open, extras.memory());
        lists = new HotelLists(desk.board(), work, language, side, extras.memory());
        toDos = new ToDoViewModel(desk, work, language.words(ToDoView.class), extras.memory());
        ShiftParts shift = session.shift();
        handover = new HandoverViewModel(
                new ShiftDesk(desk.board(), shift.handover(), shift.outage()),
                new SheetViewModel(paper, work, sideWords.paper()),
                side,
                work,
                language.words(HandoverView.class));
        spares = new SpareKeysViewModel(shift.drawer(), desk.board(), work, language.words(SpareKeysView.class));
        shell = new ShellViewModel(
                desk.board(), desk.connection(), desk.toDos(), work, language.words(ShellView.class), extras.notices());
        List<StringProperty> fields = new ArrayList<>(lists.searches());
        fields.addAll(List.of(rooms.searchProperty(), arrivals.filterTextProperty(), toDos.searchProperty()));
        searches = new TypedPerOperator(fields);
        watching = heard(session.arrivalsWatch(), work);
        outages = group.followOutages(new OutageDesk(desk.connection(), desk.toDos()));
        Place security = SecurityPlace.of(session, work, language);
        Words found = language.words(PaletteView.class);
        DeskReach reach = new DeskReach(rooms, side, shell, frame, this::view);
        view = new ShellView(
                shell,
                side,
                places(sideWords, security, extras.settings()),
                new SidePane(side, sideWords),
                new ShellView.Palette(new PaletteViewModel(desk.board(), reach, work, found), found.own()),
                frame);
    }

    /**
     * What comes from the window.
     *
     * @param notices sentences above the lists, until somebody has read them
     * @param memory how the lists were left
     */
    record Extras(List<String> notices, Place settings, ListMemory memory) {}

    private List<Place> places(SideWords sideWords, Place security, Place settings) {
        List<Place> places = new ArrayList<>();
        places.addAll(List.of(
                new Place("rooms", Glyph.ROOMS, this::roomsContent),
                new Place("arrivals", Glyph.ARRIVING, () -> arrivalsContent(sideWords))));
        places.addAll(lists.places(sideWords.shared()));
        places.addAll(List.of(
                new Place("todo", Glyph.TO_DO, this::toDoContent),
                new Place("handover", Glyph.HANDOVER, () -> handoverContent(sideWords)),
                new Place("spare", Glyph.DRAWER, this::sparesContent, spares::turn),
                security,
                settings));
        return places;
    }

    private Place.Content roomsContent() {
        RoomsView made = new RoomsView(rooms, language.words(RoomsView.class).own());
        made.wholeProperty().subscribe(drawn::set);
        return new Place.Content(made, made::focusSearch, made::meant);
    }

    private Place.Content arrivalsContent(SideWords sideWords) {
        ArrivalsView list =
                new ArrivalsView(arrivals, language.words(ArrivalsView.class).own(), LOOK);
        Texts groupTexts = language.words(CheckInView.class).own();
        CheckInView groupView = new CheckInView(
                group, groupTexts, sideWords.shared(), sideWords.paper().own());
        return new Place.Content(new CheckInPlace(list, list::focusRows, groupView, group, groupTexts), () -> {
            arrivals.refresh();
            group.look();
            list.focusFilter();
        });
    }

    private Place.Content toDoContent() {
        ToDoView made = new ToDoView(toDos, language.words(ToDoView.class).own());
        return new Place.Content(made, () -> {
            toDos.refresh();
            made.focusFirst();
        });
    }

    private Place.Content handoverContent(SideWords sideWords) {
        HandoverView made = new HandoverView(
                handover,
                language.words(HandoverView.class).own(),
                sideWords.paper().own(),
                sideWords.shared());
        return new Place.Content(made, () -> {
            handover.closeSheet();
            handover.refresh();
            made.focusFirst();
        });
    }

    private Place.Content sparesContent() {
        SpareKeysView made =
                new SpareKeysView(spares, language.words(SpareKeysView.class).own(), LOOK);
        return new Place.Content(made, () -> {
            spares.refresh();
            made.focusFirst();
        });
    }

    private Registration heard(ArrivalsWatch watch, Work work) {
        Registration files =
                watch.onImport(outcome -> work.later(() -> arrivals.imports().heard(outcome)));
        arrivals.imports().unreadProperty().subscribe(this::unread);
        arrivals.imports().remind();
        Registration reach = watch.onReach(isThere -> work.later(() -> reached(isThere)));
        return () -> {
            files.close();
            reach.close();
        };
    }

    private void reached(boolean isThere) {
        told(!isThere, "notice.folder-missing", () -> {});
    }

    private void unread(boolean isUnread) {
        told(isUnread, "notice.arrivals-missed", () -> arrivals.imports().read());
    }

    /** Says a sentence above every screen as long as it holds, or until somebody has read it. */
    private void told(boolean holds, String id, Runnable read) {
        String sentence = language.words(ShellView.class).own().get(id);
        if (holds) {
            shell.notice(sentence, read);
        } else {
            shell.take(sentence);
        }
    }

    SidePaneViewModel side() {
        return side;
    }

    @Override
    public void hiding() {
        view.closeOverlays();
    }

    /** Nothing that another one typed is issued or noted under this operator's name. */
    @Override
    public boolean turn(OperatorId operator) {
        boolean isOther = side.turn(operator);
        view.turn(operator);
        searches.turn(operator);
        arrivals.imports().turn(operator);
        if (isOther) {
            toDos.startAnew();
            handover.startAnew();
            group.startAnew();
            view.leaveGuarded();
        }
        return isOther;
    }

    @Override
    public void focus() {
        view.focusHere();
    }

    /** One more sentence above the lists. */
    void notice(String sentence) {
        shell.notice(sentence);
    }

    ShellView view() {
        return view;
    }

    /** Reads the rooms from the cache. */
    void load() {
        rooms.load();
    }

    /** Whether each room in view is drawn: that takes some pulses after they were read. */
    ReadOnlyBooleanProperty drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    @Override
    public void close() {
        shell.close();
        rooms.close();
        watching.close();
        outages.close();
        arrivals.close();
        lists.close();
        toDos.close();
        side.close();
    }
}
