package app.keydesk.ui.controls;

import app.keydesk.ui.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** From when until when: arrival, nights, departure and the two wall times. */
public final class TimesSection extends VBox {
    private final StayTimesViewModel model;
    private final FormProblems problems;
    private final Texts texts;
    private final TextField nights = new TextField();

    public TimesSection(StayTimesViewModel model, FormProblems problems, Texts texts, String zoneName) {
        this.model = model;
        this.problems = problems;
        this.texts = texts;
        getStyleClass().add("form-section");
        Field arrival = day(FormProblems.ARRIVAL, model.arrivalProperty());
        Field checkIn = time(FormProblems.CHECK_IN, model.checkInProperty());
        List.of(arrival, checkIn).forEach(start -> {
            start.setDisable(model.hasBegun());
            start.getStyleClass().add("told-only"); // it is there to be read
        });
        getChildren()
                .addAll(
                        row(arrival, day(FormProblems.DEPARTURE, model.departureProperty())),
                        row(nights(), checkIn, time(FormProblems.CHECK_OUT, model.checkOutProperty())),
                        later());
        if (model.hasBegun()) {
            getChildren().add(hint("has-begun", texts.get("form.has-begun")));
        }
        if (!zoneName.isEmpty()) {
            getChildren().add(hint("hotel-zone", texts.get("form.hotel-zone", zoneName)));
        }
    }

    public TextField nightsField() {
        return nights;
    }

    private static Label hint(String id, String text) {
        Label hint = new Label(text);
        hint.setId(id);
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        return hint;
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("form-row");
        for (Node field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        return row;
    }

    private Field nights() {
        nights.textProperty().bindBidirectional(model.nightsProperty());
        nights.setPrefColumnCount(3);
        nights.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
                model.addNights(key.getCode() == KeyCode.UP ? 1 : -1);
                nights.selectAll();
                key.consume();
            }
        });
        HBox box = new HBox(step("nights-less", Glyph.LESS, -1), nights, step("nights-more", Glyph.MORE, 1));
        box.getStyleClass().add("stepper");
        return told(FormProblems.NIGHTS, new Field(FormProblems.NIGHTS, texts.live("form.nights"), box, nights));
    }

    private Button step(String id, Glyph icon, int more) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon.icon());
        button.setFocusTraversable(false);
        button.accessibleTextProperty().bind(texts.live("form." + id));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.live("form." + id));
        button.setTooltip(tip);
        button.setOnAction(press -> model.addNights(more));
        return button;
    }

    private Field time(String id, StringProperty text) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(text);
        input.setPrefColumnCount(5);
        return told(id, new Field(id, texts.live("form." + id), input));
    }

    private Field day(String id, StringProperty text) {
        DayField picker = new DayField(model.dates(), model.today(), text);
        return told(id, new Field(id, texts.live("form." + id), picker));
    }

    private Field told(String id, Field field) {
        return field.says(Bindings.createStringBinding(() -> problems.of(id), problems.sentencesProperty()));
    }

    private HBox later() {
        Label words = new Label();
        words.setId("starts-later");
        words.setWrapText(true);
        words.getStyleClass().add("hint");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "form.starts-later", model.checkInProperty().get()),
                        model.checkInProperty(),
                        texts.bundle()));
        Hyperlink now = new Hyperlink();
        now.setId("start-now");
        now.textProperty().bind(texts.live("form.start-now"));
        now.accessibleTextProperty().bind(now.textProperty());
        now.setOnAction(press -> model.startNow());
        now.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(words, now);
        row.getStyleClass().add("form-hint-row");
        row.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        model::startsLaterToday, model.arrivalProperty(), model.checkInProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}
