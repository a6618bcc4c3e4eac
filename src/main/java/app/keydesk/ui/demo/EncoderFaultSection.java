package app.keydesk.ui.demo;

import app.keydesk.desk.FaultPlay.Outcome;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One encoder: switched off or not, and how its next card ends. */
final class EncoderFaultSection extends VBox {
    private final EncoderFault fault;
    private final String id;
    private final Texts texts;

    EncoderFaultSection(EncoderFault fault, String id, Texts texts) {
        this.fault = fault;
        this.id = id;
        this.texts = texts;
        setId(id);
        getStyleClass().add("section");
        Label name = new Label(fault.name());
        name.getStyleClass().add("section-title");
        getChildren()
                .addAll(
                        name,
                        off(),
                        next("write", Outcome.ofWriting(), fault.nextWritingProperty(), fault::chooseWriting),
                        next("read", Outcome.ofReading(), fault.nextReadingProperty(), fault::chooseReading));
    }

    private HBox off() {
        Label what = new Label();
        what.textProperty().bind(texts.live("encoder.off"));
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        return row(
                what,
                FaultState.label(id + "-off", fault.offProperty(), "state.played", texts),
                FaultState.button(id + "-off", fault.offProperty(), "encoder.off", texts, fault::pressOff));
    }

    private HBox next(
            String kind,
            List<Outcome> choices,
            ReadOnlyObjectProperty<@Nullable Outcome> now,
            Consumer<@Nullable Outcome> choose) {
        ComboBox<Optional<Outcome>> box = new ComboBox<>();
        box.getItems().add(Optional.empty());
        box.getItems().addAll(new ArrayList<>(choices.stream().map(Optional::of).toList()));
        box.setMaxWidth(Double.MAX_VALUE);
        texts.bundle().subscribe(words -> box.setConverter(new OutcomeWords()));
        now.subscribe(outcome -> box.setValue(Optional.ofNullable(outcome)));
        box.setOnAction(pick -> choose.accept(box.getValue().orElse(null)));
        Field field = new Field(id + "-" + kind, texts.live("encoder." + kind), box).says(new SimpleStringProperty(""));
        HBox.setHgrow(field, Priority.ALWAYS);
        ObservableBooleanValue isPlayed = now.isNotNull();
        var end = FaultState.endButton(id + "-" + kind, isPlayed, "encoder." + kind, texts, () -> choose.accept(null));
        HBox beside = row(FaultState.label(id + "-" + kind, isPlayed, "state.armed", texts), end);
        beside.setMaxHeight(USE_PREF_SIZE); // level with the choice, below its words
        HBox row = row(field, beside);
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("fault-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private final class OutcomeWords extends StringConverter<Optional<Outcome>> {
        @Override
        public String toString(@Nullable Optional<Outcome> outcome) {
            return outcome == null
                    ? ""
                    : outcome.map(one -> texts.get("outcome." + one.name())).orElse(texts.get("outcome.none"));
        }

        @Override
        public Optional<Outcome> fromString(String text) {
            return Optional.empty();
        }
    }
}
