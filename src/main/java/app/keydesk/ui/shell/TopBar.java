package app.keydesk.ui.shell;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.theme.Theme.Look;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the top: which hotel, whether it is the demo, how fresh the cache is, and the menu. */
final class TopBar extends HBox {
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");

    private final ShellViewModel model;
    private final Texts texts;
    private final MenuActs acts;

    TopBar(ShellViewModel model, ShellView.Frame frame, Runnable keyMap) {
        this.model = model;
        this.texts = frame.texts();
        this.acts = frame.acts();
        getStyleClass().add("top-bar");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(hotel(), demo(), spring, progress(), pill(), frame.operator(), menu(keyMap));
    }

    private Label hotel() {
        Label hotel = new Label();
        hotel.setId("shell-hotel");
        hotel.getStyleClass().add("hotel-name");
        hotel.textProperty().bind(model.hotelNameProperty());
        return hotel;
    }

    private Label demo() {
        Label demo = new Label();
        demo.setId("shell-demo");
        demo.getStyleClass().add("demo-badge");
        demo.setGraphic(Glyph.DEMO.icon());
        demo.textProperty().bind(texts.live("demo"));
        demo.setMinWidth(USE_PREF_SIZE);
        demo.visibleProperty().bind(model.demoProperty());
        demo.managedProperty().bind(model.demoProperty());
        return demo;
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

    private MenuButton menu(Runnable keyMap) {
        MenuButton menu = new MenuButton();
        menu.setId("shell-menu");
        menu.textProperty().bind(texts.live("menu"));
        menu.setMinWidth(USE_PREF_SIZE);
        MenuItem connect = item("menu.connect", acts.connect());
        MenuItem disconnect = item("menu.disconnect", acts.disconnect());
        MenuItem reset = item("menu.reset", acts.resetDemo());
        MenuItem faults = item("menu.faults", acts.faults());
        faults.visibleProperty().bind(model.demoProperty());
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
                        faults,
                        reset,
                        new SeparatorMenuItem(),
                        look,
                        item("menu.keys", keyMap),
                        item("menu.tour", acts.tour()),
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
}
