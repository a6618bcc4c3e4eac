package app.keydesk.ui.shell;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.OperatorId;
import app.keydesk.ui.Destination;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.CutText;
import app.keydesk.ui.controls.Outline;
import app.keydesk.ui.controls.PaneScroll;
import app.keydesk.ui.palette.PaletteView;
import app.keydesk.ui.palette.PaletteViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window: bar above, rail at the left, the chosen list in the middle, the chosen stay at the right. */
public final class ShellView extends StackPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** At 200 % a window of 1280 points has room for 640. */
    private static final double NARROW_BELOW = 900;

    private final ShellViewModel model;
    private final SidePaneViewModel side;
    private final List<Place> places;
    private final ListAndSide split;
    private final Node sidePane;
    private final KeyMap keyMap;
    private final PaletteViewModel palette;
    private final Rail rail;
    private boolean isNarrow;
    private Place here;

    /** {@code places}: the rail's lists, the first of them shown first. */
    public ShellView(
            ShellViewModel model,
            SidePaneViewModel side,
            List<Place> places,
            Node sidePane,
            Palette palette,
            Frame frame) {
        this.model = model;
        this.side = side;
        this.places = places;
        this.split = new ListAndSide(sidePane);
        this.sidePane = sidePane;
        this.palette = palette.model();
        this.here = places.getFirst();
        keyMap = new KeyMap(frame.texts());
        rail = new Rail(places, frame.texts(), this::show);
        setId("shell");
        getStyleClass().add("window");
        BorderPane window = new BorderPane(split);
        window.setTop(new VBox(
                new TopBar(model, frame, this::showKeys), new Bars(model, frame.texts(), () -> startAt("todo"))));
        ScrollPane lists = new PaneScroll(rail); // at 200 % it is higher than a small window
        lists.setFitToHeight(true);
        lists.getStyleClass().add("rail-scroll");
        lists.setMinWidth(USE_PREF_SIZE);
        window.setLeft(lists);
        getChildren().addAll(window, new Outline(), keyMap, new PaletteView(palette.model(), palette.texts()));
        side.screenProperty().subscribe(this::makeRoom);
        side.aheadProperty().subscribe(this::turned);
        widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW_BELOW) // at 0 it is not laid out
                .subscribe(this::narrow);
        CutText.tellIn(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventFilter(InputEvent.ANY, event -> noteUse(event.getEventType().getName()));
    }

    /** Shows the first list, once the window is on screen. */
    public void start() {
        rail.choose(places.getFirst());
    }

    /** Shows the list of this id. */
    public void startAt(String id) {
        places.stream().filter(place -> place.id().equals(id)).findFirst().ifPresent(rail::choose);
    }

    /** The lists of the rail, from above. */
    List<Place> places() {
        return places;
    }

    /** Shows what the keys of the keyboard do on the screens in view. */
    void showKeys() {
        keyMap.open(here, side.screenProperty().get());
    }

    /** The screens are about to be hidden: what lies over them goes, and with it what was typed there. */
    public void closeOverlays() {
        keyMap.close();
        palette.close();
    }

    /** This operator is at the desk now: what another one typed into the lists' forms is not theirs. */
    public void turn(OperatorId operator) {
        places.forEach(place -> place.turn(operator));
    }

    /** Nobody is met by a question for an approval that they did not ask for. */
    public void leaveGuarded() {
        if (!here.isFree()) {
            start();
        }
    }

    /** Puts the cursor into the form that was just opened again, else where the list has it. */
    public void focusHere() {
        if (!sidePane.isFocusWithin()) {
            here.focus();
        }
    }

    /** The palette over the window, and its words. */
    public record Palette(PaletteViewModel model, Texts texts) {}

    /**
     * Words and acts of the frame itself.
     *
     * @param operator names whoever works here
     */
    public record Frame(Texts texts, MenuActs acts, Node operator) {}

    private void show(Place place) {
        here = place;
        side.leave();
        split.list(place.view());
        makeRoom();
        place.view().applyCss(); // its fields are in the scene only once tabs and scroll panes have their skins
        place.focus();
    }

    /** Icons without words, and one thing at a time. */
    private void narrow(boolean isSo) {
        isNarrow = isSo;
        pseudoClassStateChanged(NARROW, isNarrow);
        makeRoom();
    }

    /** What has all the room has the keyboard. */
    private void turned(boolean isAhead) {
        makeRoom();
        if (isNarrow && isAhead) {
            sidePane.requestFocus();
        } else if (isNarrow) {
            here.focus();
        }
    }

    /** Lists other than the first are wide: they have the whole window while nothing is shown beside them. */
    private void makeRoom() {
        boolean isNothing = side.screenProperty().get() instanceof Screen.Nothing;
        boolean isFirst = split.isListed(places.getFirst().view());
        if (isNarrow && side.aheadProperty().get()) {
            split.sideAlone();
        } else if (isNarrow || isNothing && !isFirst) {
            split.listAlone();
        } else {
            split.both();
        }
    }

    private void noteUse(String event) {
        if (event.equals("MOUSE_PRESSED") || event.equals("KEY_PRESSED")) {
            model.inUse();
        }
    }

    private void pressed(KeyEvent key) {
        if (keyMap.isOpen()) {
            keyMap.close();
            key.consume();
        } else if (palette.openProperty().get()) {
            closePalette(key);
        } else if (key.isShortcutDown() ? reached(key.getCode()) : acted(key.getCode())) {
            key.consume();
        }
    }

    /** The palette has the keyboard while it is open, and Ctrl+K puts it away as well. */
    private void closePalette(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.K) {
            palette.close();
            key.consume();
        }
    }

    /** Ctrl+K finds anything, Ctrl+F what is in the list, Ctrl+1 and following lead to the lists. */
    private boolean reached(KeyCode code) {
        int digit = code.ordinal() - KeyCode.DIGIT1.ordinal();
        if (code == KeyCode.K) {
            palette.open();
        } else if (code == KeyCode.F) {
            here.focus();
        } else if (digit >= 0 && digit < places.size()) {
            rail.choose(places.get(digit));
        } else {
            return false;
        }
        return true;
    }

    private boolean acted(KeyCode code) {
        switch (code) {
            case F1 -> showKeys();
            case F3 -> side.go(new Destination.ReadCard());
            case F5 -> goFromRoom(Destination.NewStay::new);
            case F6 -> goFromRoom(Destination.AnotherKey::new);
            case F7 -> goFromRoom(Destination.CheckOut::new);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void goFromRoom(Function<EntranceId, Destination> to) {
        Optional<EntranceId> room = here.view().isFocusWithin() ? here.meant(side.room()) : side.room();
        room.ifPresent(id -> {
            if (!Optional.of(id).equals(side.room())) {
                side.choose(id); // the way back starts there
            }
            side.go(to.apply(id));
        });
    }

    private void typed(KeyEvent key) {
        if (key.getCharacter().equals("/") && !palette.openProperty().get() && !isTyping()) {
            palette.open();
            key.consume();
        }
    }

    /** Whether the cursor is in a text; the empty search of the rooms, where it is at first, is none yet. */
    private boolean isTyping() {
        return switch (getScene().getFocusOwner()) {
            case TextInputControl input ->
                !(input.getText().isEmpty() && here.view().lookup("#rooms-search") == input);
            case ComboBoxBase<?> date -> date.isEditable(); // it keeps the focus for its field: 11/28/2026 is a date
            case Spinner<?> number -> number.isEditable();
            case null, default -> false;
        };
    }
}
