package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomState;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ChoiceWords;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.StateSign;
import app.keydesk.ui.rooms.GridChoices.Days;
import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What stands above the grid: search, filters, order, and how large and with what its rooms are drawn. */
final class RoomsBar extends VBox {
    private final RoomsViewModel model;
    private final GridChoices choices;
    private final Texts texts;
    private final CustomTextField search = new CustomTextField();

    RoomsBar(RoomsViewModel model, Texts texts) {
        this.model = model;
        this.choices = model.choices();
        this.texts = texts;
        FlowPane below = states();
        below.getChildren().addAll(order(), look());
        getChildren().addAll(searchLine(), below);
    }

    CustomTextField search() {
        return search;
    }

    private HBox searchLine() {
        search.setId("rooms-search");
        search.setLeft(Glyph.SEARCH.icon());
        search.promptTextProperty().bind(texts.live("search.prompt"));
        search.accessibleTextProperty().bind(texts.live("search.name"));
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        Label found = new Label();
        found.setId("rooms-found");
        found.getStyleClass().add("hint");
        found.setMinWidth(USE_PREF_SIZE);
        model.shownProperty().subscribe(rooms -> found.setText(texts.get("found", rooms.size())));
        HBox line = new HBox(search, floors(), found);
        line.getStyleClass().add("filter-line");
        return line;
    }

    private ComboBox<@Nullable Integer> floors() {
        ComboBox<@Nullable Integer> box = new ComboBox<>();
        box.setId("rooms-floor");
        box.setMinWidth(USE_PREF_SIZE);
        box.accessibleTextProperty().bind(texts.live("floor.filter"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer floor) {
                return floor == null ? texts.get("floor.all") : texts.get("floor", floor);
            }

            @Override
            public @Nullable Integer fromString(String text) {
                return null;
            }
        });
        box.getItems().add(null);
        box.focusedProperty().subscribe(is -> fill(box));
        box.setOnShowing(opening -> fill(box));
        box.valueProperty().bindBidirectional(model.floorProperty());
        return box;
    }

    /** Only when somebody turns to it: a hundred floors as entries cost more than the whole grid. */
    private void fill(ComboBox<@Nullable Integer> box) {
        List<@Nullable Integer> all = new ArrayList<>(model.floorsProperty().get());
        all.addFirst(null);
        if (!all.equals(box.getItems())) {
            Integer kept = model.floorProperty().get();
            box.getItems().setAll(all);
            box.setValue(kept);
        }
    }

    private FlowPane states() {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        ToggleGroup group = new ToggleGroup();
        chips.getChildren().add(chip(null, group));
        for (RoomState state : RoomState.values()) {
            chips.getChildren().add(chip(state, group));
        }
        return chips;
    }

    private ToggleButton chip(@Nullable RoomState state, ToggleGroup group) {
        ToggleButton chip = new ToggleButton();
        chip.setId("rooms-state-" + (state == null ? "all" : state.name()));
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(group);
        if (state != null) {
            chip.setGraphic(StateSign.glyph(state).icon());
            chip.setTooltip(new Tooltip(texts.get("state." + state.name() + ".hint")));
        }
        model.countsProperty().subscribe(counts -> {
            chip.setText(texts.get(
                    "state.chip",
                    state == null ? texts.get("state.all") : model.tileWords().state(state),
                    state == null ? counts.all() : counts.of(state)));
        });
        chip.setOnAction(press -> model.stateProperty().set(state));
        model.stateProperty().subscribe(now -> chip.setSelected(Objects.equals(now, state)));
        return chip;
    }

    private ComboBox<RoomOrder> order() {
        ComboBox<RoomOrder> box = new ComboBox<>();
        box.setId("rooms-order");
        box.getStyleClass().add("small-choice");
        box.accessibleTextProperty().bind(texts.live("order"));
        box.setConverter(new ChoiceWords<>(order -> texts.get("order." + order.name())));
        box.getItems().setAll(RoomOrder.values());
        box.valueProperty().bindBidirectional(choices.orderProperty());
        return box;
    }

    private HBox look() {
        ToggleButton days = new ToggleButton();
        days.setId("rooms-days");
        days.getStyleClass().add("chip");
        days.setGraphic(Glyph.CALENDAR.icon());
        days.textProperty().bind(texts.live("days"));
        days.setSelected(choices.daysProperty().get() == Days.SHOWN);
        days.selectedProperty().subscribe(is -> choices.daysProperty().set(is ? Days.SHOWN : Days.HIDDEN));
        Button smaller = sized("rooms-smaller", Glyph.LESS, texts.live("size.smaller"), -1);
        Button larger = sized("rooms-larger", Glyph.MORE, texts.live("size.larger"), 1);
        smaller.disableProperty().bind(choices.sizeProperty().isEqualTo(TileSize.SMALL));
        larger.disableProperty().bind(choices.sizeProperty().isEqualTo(TileSize.LARGE));
        HBox look = new HBox(days, smaller, larger);
        look.getStyleClass().add("grid-look");
        return look;
    }

    private Button sized(String id, Glyph glyph, ObservableValue<String> name, int by) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("chip");
        button.setGraphic(glyph.icon());
        button.accessibleTextProperty().bind(name);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(name);
        button.setTooltip(tip);
        button.setOnAction(press -> choices.resize(by));
        return button;
    }
}
