package app.keydesk.ui.shell;

import app.keydesk.ui.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The keys of the screen in view and those of every screen, over the window; F1, Esc or a click puts it away. */
final class KeyMap extends StackPane {
    private static final List<String> EVERYWHERE = List.of("find", "filter", "read", "back", "places", "lock", "help");

    private static final double KEYS_WIDTH = 150;

    private final Texts texts;
    private final VBox sections = new VBox();

    KeyMap(Texts texts) {
        this.texts = texts;
        setId("key-map");
        getStyleClass().add("overlay");
        setOnMouseClicked(click -> close());
        close();
    }

    private VBox card() {
        Label title = new Label();
        title.textProperty().bind(texts.live("keys.title"));
        title.getStyleClass().add("overlay-title");
        Label hint = new Label();
        hint.textProperty().bind(texts.live("keys.close"));
        hint.getStyleClass().add("hint");
        sections.getStyleClass().add("key-sections");
        ScrollPane scroll = new ScrollPane(sections); // at 200 % it is higher than a small window
        scroll.setFitToWidth(true);
        sections.heightProperty() // it asks nobody how high their wrapped words are
                .subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
        scroll.getStyleClass().add("pane-scroll");
        VBox card = new VBox(title, scroll, hint);
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(USE_PREF_SIZE);
        return card;
    }

    boolean isOpen() {
        return isVisible();
    }

    /** @param place the list that is shown, and {@code screen} what stands beside it */
    void open(Place place, Screen screen) {
        if (getChildren().isEmpty()) {
            getChildren().add(card());
        }
        sections.getChildren().setAll(section(texts.get("rail." + place.id()), listed(place)));
        if (!(screen instanceof Screen.Nothing)) {
            sections.getChildren().add(section(texts.get("keys.beside"), beside(screen)));
        }
        sections.getChildren().add(section(texts.get("keys.everywhere"), EVERYWHERE));
        setVisible(true);
    }

    void close() {
        setVisible(false);
    }

    private static List<String> listed(Place place) {
        return switch (place.id()) {
            case "rooms" -> List.of("type", "move", "open", "new", "another", "out", "size");
            case "arrivals" -> List.of("narrow", "rows", "take", "tick", "cards", "start");
            case "in-house", "departures", "keys" -> List.of("narrow", "rows", "take");
            default -> List.of("tab", "press");
        };
    }

    private static List<String> beside(Screen screen) {
        return switch (screen) {
            case Screen.Nothing _ -> List.of();
            case Screen.Stay _ -> List.of("new", "another", "out", "tab");
            case Screen.KeyForm _ -> List.of("guests", "nights", "next", "issue");
            case Screen.Group _, Screen.Change _ -> List.of("nights", "tab", "press");
            case Screen.Move _,
                    Screen.Key _,
                    Screen.Person _,
                    Screen.Stop _,
                    Screen.LostKey _,
                    Screen.LostPhone _,
                    Screen.Remove _,
                    Screen.Held _,
                    Screen.Invite _,
                    Screen.ReadCard _,
                    Screen.Receipt _ -> List.of("tab", "press");
        };
    }

    private Node section(String name, List<String> acts) {
        Label title = new Label(name);
        title.getStyleClass().add("key-section");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("key-map");
        lines.getColumnConstraints().setAll(new ColumnConstraints(KEYS_WIDTH), new ColumnConstraints());
        for (int row = 0; row < acts.size(); row++) {
            Label key = new Label(texts.get("keys." + acts.get(row) + ".key"));
            key.getStyleClass().add("key-cap");
            key.setMinWidth(USE_PREF_SIZE);
            Label act = new Label(texts.get("keys." + acts.get(row)));
            act.setWrapText(true);
            lines.addRow(row, key, act);
        }
        return new VBox(title, lines);
    }
}
