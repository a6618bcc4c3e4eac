package app.keydesk.ui.controls;

import app.keydesk.hotel.CardCapacity;
import app.keydesk.hotel.CardFormat;
import app.keydesk.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the key opens, a line that counts along; beyond the limits a warning with the ways out, one press each. */
public final class CapacityView extends VBox {
    private final CapacityViewModel model;
    private final Texts texts;

    public CapacityView(CapacityViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("capacity");
        getStyleClass().add("capacity");
        BooleanBinding isLarge = model.formatProperty().isEqualTo(CardFormat.TL_CODE);
        Button drop = button("capacity-drop", dropText(), model::dropDoors);
        shownWhile(
                drop,
                Bindings.createBooleanBinding(() -> model.surplusDoors() > 0, model.countProperty())
                        .and(model.isTight()));
        Button larger = button("capacity-tlcode", texts.live("capacity.use-tlcode"), model::useTlCode);
        shownWhile(larger, model.isTight());
        Button normal = button("capacity-rfid48", texts.live("capacity.use-rfid48"), model::useRfid48);
        shownWhile(normal, isLarge);
        FlowPane acts = new FlowPane(drop, larger, normal);
        acts.getStyleClass().add("door-ticks");
        shownWhile(acts, model.isTight().or(isLarge));
        getChildren().addAll(count(), warning(), large(isLarge), acts);
    }

    private Label count() {
        Label count = line("capacity-count", "hint");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            CardCapacity now = model.countProperty().get();
                            return texts.get("capacity.count", now.run() + now.additional(), now.common());
                        },
                        model.countProperty(),
                        texts.bundle()));
        return count;
    }

    private Label warning() {
        Label warning = line("capacity-warning", "capacity-warning");
        warning.setGraphic(Glyph.ALERT.icon());
        warning.textProperty().bind(texts.live("capacity.tight"));
        shownWhile(warning, model.isTight());
        return warning;
    }

    private Label large(BooleanExpression isLarge) {
        Label large = line("capacity-large", "hint");
        large.textProperty().bind(texts.live("capacity.large"));
        shownWhile(large, isLarge);
        return large;
    }

    private ObservableValue<String> dropText() {
        return Bindings.createStringBinding(
                () -> texts.get("capacity.drop", model.surplusDoors()), model.countProperty(), texts.bundle());
    }

    private static Label line(String id, String style) {
        Label line = new Label();
        line.setId(id);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add(style);
        return line;
    }

    private static Button button(String id, ObservableValue<String> text, Runnable act) {
        Button button = new Button();
        button.setId(id);
        button.setWrapText(true);
        button.textProperty().bind(text);
        button.accessibleTextProperty().bind(button.textProperty());
        button.setOnAction(press -> act.run());
        return button;
    }

    private static void shownWhile(Node node, BooleanExpression is) {
        node.visibleProperty().bind(is);
        node.managedProperty().bind(node.visibleProperty());
    }
}
