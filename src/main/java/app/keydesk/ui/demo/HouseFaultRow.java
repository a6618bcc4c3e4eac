package app.keydesk.ui.demo;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Sentence;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A fault of the whole house: what it is, what it does, its state, and its button. */
final class HouseFaultRow extends HBox {
    HouseFaultRow(HouseFault fault, Texts texts) {
        String word = "fault." + fault.fault().name();
        String id = "fault-" + fault.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
        setId(id);
        getStyleClass().add("fault-row");
        setAlignment(Pos.CENTER_LEFT);
        Sentence name = new Sentence(id + "-name", texts.live(word));
        Sentence effect = new Sentence(id + "-effect", texts.live(word + ".effect"));
        effect.getStyleClass().add("hint");
        VBox words = new VBox(name, effect);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        FaultState.label(id, fault.playedProperty(), "state.played", texts),
                        FaultState.button(id, fault.playedProperty(), word, texts, fault::press));
    }
}
