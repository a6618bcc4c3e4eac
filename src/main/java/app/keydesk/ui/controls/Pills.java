package app.keydesk.ui.controls;

import app.keydesk.ui.Texts;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few values side by side, exactly one of them chosen. */
public final class Pills<E extends Enum<E>> extends HBox {

    /**
     * @param id of each button, followed by {@code -} and the value's name
     * @param prefix of the ids of their words, followed by the value's name
     */
    public Pills(String id, List<E> values, ObjectProperty<E> chosen, Texts texts, String prefix) {
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            ToggleButton button = new ToggleButton();
            button.setId(id + "-" + value.name());
            button.textProperty().bind(texts.live(prefix + value.name()));
            button.setToggleGroup(group);
            button.setSelected(chosen.get() == value);
            button.getStyleClass().add(style(value, values));
            button.selectedProperty().addListener((property, was, is) -> {
                if (is) {
                    chosen.set(value);
                }
            });
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    private static <E> String style(E value, List<E> values) {
        if (value == values.getFirst()) {
            return Styles.LEFT_PILL;
        }
        return value == values.getLast() ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }
}
