package app.keydesk.ui.lost;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ChoiceWords;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.lost.IdCheckViewModel.Check;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks how the guest was known, and by whom. */
final class IdCheckView extends VBox {
    private final ComboBox<Check> how = new ComboBox<>();

    IdCheckView(IdCheckViewModel model, Texts texts) {
        getStyleClass().add("sections");
        how.getItems().setAll(Check.values());
        how.valueProperty().bindBidirectional(model.howProperty());
        how.setMaxWidth(Double.MAX_VALUE);
        how.promptTextProperty().bind(texts.live("lost.check-prompt"));
        how.setConverter(new ChoiceWords<>(check -> texts.get("lost.check." + check.name())));
        TextField by = new TextField();
        by.textProperty().bindBidirectional(model.checkedByProperty());
        getChildren()
                .setAll(
                        new Field("id-check", texts.live("lost.check"), how).says(model.problemProperty()),
                        new Field("checked-by", texts.live("lost.checked-by"), by));
    }

    void focusFirst() {
        how.requestFocus();
    }
}
