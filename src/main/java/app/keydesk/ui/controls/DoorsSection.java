package app.keydesk.ui.controls;

import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.KeyForm;
import app.keydesk.ui.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Which doors the key opens, by kind of door, with what Visionline adds by itself. */
public final class DoorsSection extends VBox {
    private final DoorsViewModel model;
    private final Texts texts;

    public DoorsSection(DoorsViewModel model, FormProblems problems, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("doors");
        getStyleClass().add("form-section");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(texts.live("form.doors"));
        VBox rooms = new VBox();
        VBox common = new VBox();
        rooms.getStyleClass().add("door-group");
        common.getStyleClass().add("door-group");
        model.rooms().subscribe(() -> drawRooms(rooms));
        model.common().subscribe(() -> drawCommon(common));
        drawRooms(rooms);
        drawCommon(common);
        getChildren()
                .addAll(
                        title,
                        rooms,
                        problem(problems),
                        common,
                        new CapacityView(model.capacity(), texts),
                        automatic());
    }

    private Label problem(FormProblems problems) {
        Label problem = new Label();
        problem.setId(KeyForm.ROOMS + "-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(Bindings.createStringBinding(() -> problems.of(KeyForm.ROOMS), problems.sentencesProperty()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void drawRooms(VBox box) {
        box.getChildren().setAll(group(DoorCategory.GUEST, model.rooms()));
    }

    private void drawCommon(VBox box) {
        box.getChildren()
                .setAll(List.of(DoorCategory.COMMON, DoorCategory.COMMON_PMS, DoorCategory.OTHER).stream()
                        .map(category -> group(category, of(category)))
                        .filter(group -> !((FlowPane)
                                        group.getChildrenUnmodifiable().getLast())
                                .getChildren()
                                .isEmpty())
                        .toList());
    }

    private List<DoorTick> of(DoorCategory category) {
        return model.common().stream()
                .filter(tick -> tick.door().category() == category)
                .toList();
    }

    private VBox group(DoorCategory category, List<DoorTick> ticks) {
        Label name = new Label();
        name.getStyleClass().add("field-label");
        name.textProperty().bind(texts.live("form.category." + category.name()));
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("door-ticks");
        ticks.forEach(tick -> boxes.getChildren().add(box(tick)));
        return new VBox(name, boxes);
    }

    private static CheckBox box(DoorTick tick) {
        CheckBox box = new CheckBox(tick.door().name());
        box.setId("door-" + tick.door().id().value());
        box.setAccessibleText(tick.door().name());
        box.selectedProperty().bindBidirectional(tick.tickedProperty());
        return box;
    }

    private Node automatic() {
        Label words = new Label();
        words.setId("automatic-doors");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("hint");
        ObservableList<Entrance> doors = model.automatic();
        words.textProperty().bind(texts.live("form.automatic-doors"));
        words.visibleProperty().bind(Bindings.isNotEmpty(doors));
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
