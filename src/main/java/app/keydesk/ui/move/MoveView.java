package app.keydesk.ui.move;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.CapacityView;
import app.keydesk.ui.controls.EncoderBox;
import app.keydesk.ui.controls.EnterChain;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.LosersView;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import app.keydesk.ui.move.FatesViewModel.Fate;
import app.keydesk.ui.move.FatesViewModel.Row;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where to, and a fate for every key of the old room. */
public final class MoveView extends StackPane implements FirstFocus {
    private final MoveViewModel model;
    private final Texts texts;
    private final ActionPane pane;
    private final TextField number = new TextField();
    private final Button confirm;

    public MoveView(MoveViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        pane = new ActionPane(
                "move",
                Bindings.createStringBinding(this::title, model.oldNumberProperty(), texts.bundle()),
                shared,
                model::back,
                model.run(),
                model.encoder().name());
        getChildren().add(pane);
        number.textProperty().bindBidirectional(model.roomNumberProperty());
        VBox rows = new VBox();
        rows.getStyleClass().add("key-lines");
        model.fates().rows().subscribe(() -> draw(rows));
        draw(rows);
        pane.with(
                new Field("move-to", texts.live("move.to"), number).says(model.roomProblemProperty()),
                new LosersView("move-losers", texts, "move.losers", model.losers()),
                capacity(shared),
                new Section("movers", texts.live("move.keys"), List.of(keysProblem(), rows)),
                encoder(shared),
                new Sentence(
                        "move-order",
                        Bindings.createStringBinding(this::order, model.fates().needsCardProperty(), texts.bundle())));
        confirm = pane.button(
                "move-confirm",
                Bindings.createStringBinding(this::confirmText, model.losers(), texts.bundle()),
                Styles.ACCENT,
                model::move);
        confirm.disableProperty().bind(model.run().readyBinding().not());
        LosersView.redden(confirm, model.losers());
        EnterChain.takeBack(confirm, model.losers(), number);
        EnterChain.install(pane, () -> List.of(number), this::lastStep);
    }

    @Override
    public void focusFirst() {
        EnterChain.focus(number);
    }

    /** The next Enter moves; where that stops keys of the new room it stays, and the button is sought on purpose. */
    private void lastStep() {
        if (model.losers().isEmpty()) {
            confirm.requestFocus();
        } else {
            EnterChain.focus(number);
        }
    }

    private String title() {
        String left = model.oldNumberProperty().get();
        return left.isEmpty() ? texts.get("move.title") : texts.get("move.title-from", left);
    }

    private String confirmText() {
        int count = model.losers().size();
        return count == 0 ? texts.get("move.confirm") : texts.get("move.confirm-and-stop", count);
    }

    private String order() {
        return texts.get(model.fates().needsCardProperty().get() ? "move.order-cards" : "move.order");
    }

    private Sentence keysProblem() {
        Sentence problem = new Sentence("movers-problem", model.fates().problemProperty());
        problem.setGraphic(Glyph.ALERT.icon());
        problem.getStyleClass().add("field-problem");
        return problem;
    }

    private Field encoder(Texts shared) {
        Field field = EncoderBox.field(model.encoder(), shared);
        field.visibleProperty().bind(model.fates().needsCardProperty());
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private CapacityView capacity(Texts shared) {
        CapacityView capacity = new CapacityView(model.capacity(), shared);
        capacity.visibleProperty().bind(model.targetProperty().isNotNull());
        capacity.managedProperty().bind(capacity.visibleProperty());
        return capacity;
    }

    private void draw(VBox rows) {
        rows.getChildren().setAll(model.fates().rows().stream().map(this::row).toList());
    }

    private VBox row(Row row) {
        ToggleGroup either = new ToggleGroup();
        FlowPane fates = new FlowPane();
        fates.getStyleClass().add("acts");
        for (Fate fate : Fate.values()) {
            RadioButton choice = new RadioButton(texts.get("move.fate." + fate.name()));
            choice.setId("fate-" + fate.name().toLowerCase(Locale.ROOT) + "-"
                    + row.line().id().value());
            choice.setAccessibleText(
                    texts.get("move.fate-of", choice.getText(), row.line().who()));
            choice.setToggleGroup(either);
            choice.setSelected(row.fate().get() == fate);
            choice.selectedProperty().subscribe(chosen -> {
                if (chosen) {
                    row.fate().set(fate);
                }
            });
            fates.getChildren().add(choice);
        }
        VBox box = new VBox(new KeyLineView(row.line()), fates);
        box.getStyleClass().add("section");
        return box;
    }
}
