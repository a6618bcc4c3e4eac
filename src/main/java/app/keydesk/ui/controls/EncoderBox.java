package app.keydesk.ui.controls;

import app.keydesk.hotel.Encoder;
import app.keydesk.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** The choice of an encoder. */
public final class EncoderBox extends ComboBox<Encoder> {
    public EncoderBox(ObservableList<Encoder> encoders, ObjectProperty<@Nullable Encoder> chosen, Texts shared) {
        setItems(encoders);
        valueProperty().bindBidirectional(chosen);
        setMaxWidth(Double.MAX_VALUE);
        promptTextProperty().bind(shared.live("encoder.prompt"));
        setConverter(new ChoiceWords<>(Encoder::name));
    }

    /** The choice with its label; the sentence beside it comes once somebody left it empty or tried without it. */
    public static Field field(EncoderPickViewModel model, Texts shared) {
        EncoderBox box = new EncoderBox(model.encoders(), model.chosenProperty(), shared);
        box.focusedProperty().addListener((property, was, is) -> {
            if (was && !is && !box.isShowing()) {
                model.ask();
            }
        });
        return new Field("encoder", shared.live("encoder.label"), box)
                .says(Bindings.createStringBinding(
                        () -> model.isMissing() ? shared.get("problem.encoder.missing") : "",
                        model.chosenProperty(),
                        model.askedProperty(),
                        shared.bundle()));
    }
}
