package app.keydesk.ui.shell;

import app.keydesk.ui.Destination;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.rooms.RoomsView;
import app.keydesk.ui.theme.Theme.Look;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The window: bar above, rail at the left, rooms in the middle, the chosen stay at the right. */
public final class ShellView extends BorderPane {
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final double GRID_SHARE = 0.6;

    private final ShellViewModel model;
    private final SidePaneViewModel side;
    private final RoomsView rooms;
    private final Texts texts;
    private final MenuActs acts;

    public ShellView(ShellViewModel model, SidePaneViewModel side, RoomsView rooms, Node sidePane, Frame frame) {
        this.model = model;
        this.side = side;
        this.rooms = rooms;
        this.texts = frame.texts();
        this.acts = frame.acts();
        setId("shell");
        getStyleClass().add("window");
        setTop(new VBox(topBar(), bars()));
        setLeft(rail());
        SplitPane middle = new SplitPane(rooms, sidePane);
        middle.setId("shell-split");
        middle.setDividerPositions(GRID_SHARE);
        SplitPane.setResizableWithParent(sidePane, false);
        setCenter(middle);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(InputEvent.ANY, event -> noteUse(event.getEventType().getName()));
    }

    /** Words and acts of the frame itself. */
    public record Frame(Texts texts, MenuActs acts) {}

    private void noteUse(String event) {
        if (event.equals("MOUSE_PRESSED") || event.equals("KEY_PRESSED")) {
            model.inUse();
        }
    }

    private HBox topBar() {
        Label hotel = new Label();
        hotel.setId("shell-hotel");
        hotel.getStyleClass().add("hotel-name");
        hotel.textProperty().bind(model.hotelNameProperty());
        Label demo = new Label();
        demo.setId("shell-demo");
        demo.getStyleClass().add("demo-badge");
        demo.setGraphic(Glyph.DEMO.icon());
        demo.textProperty().bind(texts.live("demo"));
        demo.visibleProperty().bind(model.demoProperty());
        demo.managedProperty().bind(model.demoProperty());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox bar = new HBox(hotel, demo, spring, progress(), pill(), menu());
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private ProgressBar progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("shell-progress");
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
        bar.managedProperty().bind(bar.visibleProperty());
        bar.accessibleTextProperty().bind(texts.live("progress"));
        return bar;
    }

    private Label pill() {
        Label pill = new Label();
        pill.setId("shell-connection");
        pill.getStyleClass().add("pill");
        pill.textProperty().bind(model.pillProperty());
        model.offlineProperty().subscribe(isOffline -> {
            pill.pseudoClassStateChanged(OFFLINE, isOffline);
            pill.setGraphic((isOffline ? Glyph.OFFLINE : Glyph.ONLINE).icon());
        });
        return pill;
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.setId("shell-menu");
        menu.textProperty().bind(texts.live("menu"));
        MenuItem connect = item("menu.connect", acts.connect());
        MenuItem disconnect = item("menu.disconnect", acts.disconnect());
        MenuItem reset = item("menu.reset", acts.resetDemo());
        disconnect.visibleProperty().bind(model.demoProperty().not());
        reset.visibleProperty().bind(model.demoProperty());
        Menu look = new Menu();
        look.textProperty().bind(texts.live("menu.look"));
        for (Look one : Look.values()) {
            look.getItems()
                    .add(item("menu.look." + one.name(), () -> acts.look().accept(one)));
        }
        menu.getItems()
                .addAll(
                        item("menu.sync", model::syncNow),
                        new SeparatorMenuItem(),
                        connect,
                        disconnect,
                        reset,
                        new SeparatorMenuItem(),
                        look,
                        item("menu.about", acts.about()));
        return menu;
    }

    private MenuItem item(String id, Runnable act) {
        MenuItem item = new MenuItem();
        item.setId(id.replace('.', '-'));
        item.textProperty().bind(texts.live(id));
        item.setOnAction(press -> act.run());
        return item;
    }

    private VBox bars() {
        VBox bars = new VBox();
        bars.setId("shell-bars");
        for (String notice : model.notices()) {
            bars.getChildren().add(notice(bars, notice));
        }
        Label why = new Label();
        why.setId("shell-bar-text");
        Button again = new Button();
        again.textProperty().bind(texts.live("menu.sync"));
        again.setOnAction(press -> model.syncNow());
        HBox bar = bar(why, again);
        bar.setId("shell-bar");
        model.barProperty().subscribe(text -> {
            why.setText(text == null ? "" : text);
            bar.setVisible(text != null);
            bar.setManaged(text != null);
            bar.pseudoClassStateChanged(TROUBLE, !model.offlineProperty().get());
        });
        bars.getChildren().add(bar);
        return bars;
    }

    private HBox notice(VBox bars, String text) {
        Button close = new Button();
        close.textProperty().bind(texts.live("notice.close"));
        HBox bar = bar(new Label(text), close);
        close.setOnAction(press -> bars.getChildren().remove(bar));
        return bar;
    }

    private static HBox bar(Label text, Button act) {
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        act.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(Glyph.ALERT.icon(), text, act);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private VBox rail() {
        ToggleButton roomsButton = new ToggleButton();
        roomsButton.setId("rail-rooms");
        roomsButton.textProperty().bind(texts.live("rail.rooms"));
        roomsButton.setGraphic(Glyph.ROOMS.icon());
        roomsButton.setSelected(true);
        roomsButton.setOnAction(press -> {
            roomsButton.setSelected(true);
            rooms.focusSearch();
        });
        VBox rail = new VBox(roomsButton);
        rail.setId("rail");
        rail.getStyleClass().add("rail");
        return rail;
    }

    private void pressed(KeyEvent key) {
        boolean isFind = key.isShortcutDown() && key.getCode() == KeyCode.K;
        if (isFind) {
            rooms.focusSearch();
        } else if (key.getCode() == KeyCode.F5) {
            side.room().ifPresent(room -> side.go(new Destination.NewStay(room)));
        } else if (key.getCode() == KeyCode.F6) {
            side.room().ifPresent(room -> side.go(new Destination.AnotherKey(room)));
        } else if (key.getCode() == KeyCode.F7) {
            side.room().ifPresent(room -> side.go(new Destination.CheckOut(room)));
        } else if (key.getCode() == KeyCode.F3) {
            side.go(new Destination.ReadCard());
        } else {
            return;
        }
        key.consume();
    }
}
