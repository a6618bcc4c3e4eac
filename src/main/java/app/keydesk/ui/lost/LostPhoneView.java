package app.keydesk.ui.lost;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActBar;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.Sentence;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.StackPane;

/** One button per phone, named by what it stops. */
public final class LostPhoneView extends StackPane {
    public LostPhoneView(LostPhoneViewModel model, Texts texts, Texts shared) {
        ActionPane pane = new ActionPane(
                "lost-phone",
                texts.live("phone.title"),
                shared,
                model::back,
                model.run(),
                new SimpleStringProperty(""));
        getChildren().add(pane);
        var lead = Bindings.createStringBinding(
                () -> texts.get(model.acts().isEmpty() ? "phone.none" : "phone.lead"), model.acts(), texts.bundle());
        pane.with(
                new Sentence("lost-phone-lead", lead),
                new ActBar(model.acts(), model.run().progress().runningProperty()));
    }
}
