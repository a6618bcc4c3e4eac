package app.keydesk.ui.settings;

import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Rooms that belong together, and a card per door rule. */
final class RoomRulesSection extends VBox {
    private final RoomRulesViewModel model;
    private final SettingFields fields;
    private final Texts texts;
    private final VBox lines = new VBox();

    RoomRulesSection(RoomRulesViewModel model, SettingFields fields) {
        this.model = model;
        this.fields = fields;
        this.texts = fields.texts();
        getStyleClass().add("sections");
        lines.getStyleClass().add("sections");
        getChildren()
                .add(new Section(
                        "settings-rooms",
                        texts.live("section.rooms"),
                        List.of(
                                rooms("connecting", model.connectingProperty(), model.connectingDoubt()),
                                rooms("suites", model.suitesProperty(), model.suitesDoubt()))));
        getChildren()
                .add(new Section(
                        "settings-doors",
                        texts.live("section.doors"),
                        List.of(
                                SettingFields.hint("settings-doors", texts.live("doors.hint")),
                                lines,
                                fields.button("rule-add", "rule.add", model::add))));
        model.lines().subscribe(this::draw);
        model.doors().subscribe(this::draw);
        draw();
    }

    private Node rooms(String name, StringProperty value, ObservableValue<RoomsDoubt> doubt) {
        String id = "setting-" + name;
        Field field = new Field(id, texts.live("rooms." + name), text(value))
                .says(Bindings.createStringBinding(() -> sentence(doubt.getValue()), doubt, texts.bundle()));
        return new VBox(field, SettingFields.hint(id, texts.live("rooms." + name + ".hint")));
    }

    private String sentence(RoomsDoubt doubt) {
        return switch (doubt) {
            case RoomsDoubt.None _ -> "";
            case RoomsDoubt.NoRoom no -> texts.get("rooms.unknown", no.number());
            case RoomsDoubt.Alone alone -> texts.get("rooms.alone", alone.number());
        };
    }

    private static TextField text(StringProperty value) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(value);
        return input;
    }

    private void draw() {
        List<Node> cards = new ArrayList<>();
        for (int at = 0; at < model.lines().size(); at++) {
            cards.add(card(model.lines().get(at), "rule-" + (at + 1)));
        }
        lines.getChildren().setAll(cards);
    }

    private Node card(RuleLine line, String id) {
        FlowPane head = new FlowPane(
                new Field(id + "-from", texts.live("rule.from"), narrow(line.fromProperty())),
                new Field(id + "-to", texts.live("rule.to"), narrow(line.toProperty())),
                new Field(id + "-kind", texts.live("rule.kind"), kind(line)),
                fields.button(id + "-remove", "rule.remove", () -> model.remove(line)));
        head.getStyleClass().addAll("acts", "rule-head");
        FlowPane doors = new FlowPane();
        doors.getStyleClass().add("door-ticks");
        model.doors().forEach(door -> doors.getChildren().add(tick(line, door, id)));
        ObservableBooleanValue isRight = line.rightBinding();
        Sentence wrong = new Sentence(
                id + "-problem",
                Bindings.createStringBinding(
                        () -> isRight.get() ? "" : texts.get("rule.wrong"), isRight, texts.bundle()));
        wrong.setGraphic(Glyph.ALERT.icon());
        wrong.getStyleClass().add("field-problem");
        VBox card = new VBox(head, wrong, doors);
        card.getStyleClass().add("rule");
        return card;
    }

    private static TextField narrow(StringProperty value) {
        TextField input = text(value);
        input.setPrefColumnCount(4);
        return input;
    }

    private static CheckBox tick(RuleLine line, Entrance door, String id) {
        CheckBox tick = new CheckBox(door.name());
        tick.setId(id + "-door-" + door.id().value());
        tick.setAccessibleText(door.name());
        tick.setSelected(line.doors().contains(door.id()));
        tick.selectedProperty().subscribe(isChosen -> {
            if (isChosen) {
                line.doors().add(door.id());
            } else {
                line.doors().remove(door.id());
            }
        });
        return tick;
    }

    private ComboBox<Optional<RoomGroup.Kind>> kind(RuleLine line) {
        ComboBox<Optional<RoomGroup.Kind>> input = new ComboBox<>(FXCollections.observableArrayList(
                List.of(Optional.empty(), Optional.of(RoomGroup.Kind.CONNECTING), Optional.of(RoomGroup.Kind.SUITE))));
        input.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<RoomGroup.Kind> kind) {
                return texts.get("rule.kind." + kind.map(Enum::name).orElse("ALL"));
            }

            @Override
            public Optional<RoomGroup.Kind> fromString(String text) {
                return Optional.empty();
            }
        });
        input.valueProperty().bindBidirectional(line.kindProperty());
        return input;
    }
}
