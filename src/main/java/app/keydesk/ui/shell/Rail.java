package app.keydesk.ui.shell;

import app.keydesk.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The rail at the left: one button per list, one of them always chosen. */
final class Rail extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<Place> shown;

    Rail(List<Place> places, Texts texts, Consumer<Place> shown) {
        this.shown = shown;
        setId("rail");
        getStyleClass().add("rail");
        for (Place place : places) {
            ToggleButton button = new ToggleButton();
            button.setId("rail-" + place.id());
            button.setUserData(place);
            button.setToggleGroup(group);
            button.textProperty().bind(texts.live("rail." + place.id()));
            button.setGraphic(place.glyph().icon());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(press -> choose(place));
            getChildren().add(button);
        }
    }

    /** Marks the button, and shows its list. */
    void choose(Place place) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == place)
                .forEach(group::selectToggle);
        shown.accept(place);
    }
}
