package app.keydesk.ui.checkin;

import app.keydesk.hotel.Medium;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.GlyphButton;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** Changes what rows get: the chosen ones, or all while none is chosen. */
final class ChangeBar extends FlowPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final CheckInViewModel model;
    private final CheckInTable table;
    private final Texts texts;
    private final Supplier<Collection<CheckInLine>> rows;

    ChangeBar(CheckInViewModel model, CheckInTable table, Texts texts) {
        this.model = model;
        this.table = table;
        this.texts = texts;
        rows = () -> table.chosen().isEmpty() ? List.copyOf(model.lines()) : table.chosen();
        setId("checkin-changes");
        getStyleClass().addAll("acts", "checkin-changes");
        disableProperty().bind(model.run().runningProperty());
        getChildren().addAll(forWhom(), fewer(), more(), medium(Medium.CARD), medium(Medium.PHONE), until(), toggle());
        getChildren().addAll(agree(true), agree(false));
    }

    private Label forWhom() {
        Label label = new Label();
        label.setId("checkin-for");
        label.getStyleClass().add("field-label");
        var chosen = table.getSelectionModel().getSelectedItems();
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("checkin.for", chosen.size()), chosen, texts.bundle()));
        return label;
    }

    private Button fewer() {
        return button("checkin-fewer", "checkin.fewer", Glyph.LESS, () -> model.addKeys(rows.get(), -1));
    }

    private Button more() {
        return button("checkin-more", "checkin.more", Glyph.MORE, () -> model.addKeys(rows.get(), 1));
    }

    private Button medium(Medium medium) {
        return button(
                "checkin-" + medium.name(),
                "checkin.use." + medium.name(),
                medium == Medium.PHONE ? Glyph.PHONE : Glyph.CARD,
                () -> model.choose(rows.get(), medium));
    }

    private Node until() {
        TextField day = new TextField();
        day.setId("checkin-until");
        day.setPrefColumnCount(12);
        day.promptTextProperty().bind(texts.live("checkin.until"));
        day.accessibleTextProperty().bind(texts.live("checkin.until"));
        day.accessibleHelpProperty().bind(texts.live("checkin.until-help"));
        day.textProperty().subscribe(() -> day.pseudoClassStateChanged(WRONG, false));
        day.setOnAction(enter -> table.change(() -> {
            boolean isDay = model.depart(rows.get(), day.getText());
            if (isDay) {
                day.clear();
            }
            day.pseudoClassStateChanged(WRONG, !isDay);
        }));
        return day;
    }

    private Button toggle() {
        Button button = button("checkin-toggle", "checkin.toggle", Glyph.STOPPED, () -> model.toggle(table.chosen()));
        button.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        return button;
    }

    /** Offered only while a chosen row, or any row while none is chosen, has keys of other people. */
    private Button agree(boolean isAgreed) {
        Button button = button(
                isAgreed ? "checkin-agree" : "checkin-disagree",
                isAgreed ? "checkin.agree" : "checkin.disagree",
                isAgreed ? Glyph.ALERT : Glyph.BACK,
                () -> {
                    if (isAgreed) {
                        model.askToStop(rows.get());
                    } else {
                        model.takeBack(rows.get());
                    }
                });
        BooleanBinding isNeeded = Bindings.createBooleanBinding(
                () -> rows.get().stream().anyMatch(line -> isAgreed ? line.isToDecide() : line.isAgreed()),
                model.lines(),
                table.getSelectionModel().getSelectedItems());
        button.visibleProperty().bind(isNeeded);
        button.managedProperty().bind(isNeeded);
        return button;
    }

    private Button button(String id, String text, Glyph glyph, Runnable step) {
        return new GlyphButton(id, texts.live(text), glyph, () -> table.change(step));
    }
}
