package app.keydesk.ui.change;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.DoorsSection;
import app.keydesk.ui.controls.EncoderBox;
import app.keydesk.ui.controls.EnterChain;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.KeyTicksView;
import app.keydesk.ui.controls.LosersView;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.TimesSection;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form for a change: times and doors as they are now, and the companions with a tick each. */
public final class ChangeView extends StackPane {
    private final ChangeViewModel model;
    private final Texts texts;
    private final Texts shared;
    private final ActionPane pane;
    private final VBox body = new VBox();
    private final Button change;

    public ChangeView(ChangeViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        this.shared = shared;
        pane = new ActionPane(
                "change",
                texts.live("change.title"),
                shared,
                model::back,
                model.run(),
                model.encoder().name());
        getChildren().add(pane);
        body.getStyleClass().add("sections");
        pane.with(body);
        change = pane.button(
                "change-confirm",
                Bindings.createStringBinding(
                        () -> model.losers().isEmpty()
                                ? texts.get("change.confirm")
                                : texts.get(
                                        "change.confirm-and-stop",
                                        model.losers().size()),
                        model.losers(),
                        texts.bundle()),
                Styles.ACCENT,
                model::change);
        LosersView.redden(change, model.losers());
        change.disableProperty().bind(model.run().readyBinding().not());
        model.formProperty().subscribe(this::draw);
    }

    private void draw(@Nullable ChangeForm form) {
        body.getChildren().clear();
        if (form == null) {
            return;
        }
        TimesSection times = new TimesSection(
                form.times(), model.problems(), shared, form.time().zoneName(form.now()));
        List<Node> parts = new ArrayList<>(List.of(new KeyLineView(form.line()), times, card(), encoder()));
        if (!form.companions().isEmpty()) {
            parts.add(new Section(
                    "companions",
                    texts.live("change.companions"),
                    List.of(new KeyTicksView("companion-ticks", form.companions()))));
        }
        parts.add(new DoorsSection(form.doors(), model.problems(), shared));
        parts.add(losers());
        body.getChildren().setAll(parts);
        EnterChain.install(body, () -> List.of(times.nightsField()), change::requestFocus);
        pane.applyCss();
        EnterChain.focus(times.nightsField());
    }

    private Label card() {
        Label card = new Label();
        card.setId("card-must-come-back");
        card.setWrapText(true);
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().add("hint");
        card.textProperty().bind(texts.live("change.card-must-come-back"));
        card.visibleProperty().bind(model.needsCardProperty());
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private Field encoder() {
        Field field = EncoderBox.field(model.encoder(), shared);
        field.visibleProperty().bind(model.needsCardProperty());
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private VBox losers() {
        VBox losers = new VBox();
        losers.setId("losers");
        losers.getStyleClass().add("key-lines");
        Runnable draw = () -> losers.getChildren()
                .setAll(model.losers().stream().map(KeyLineView::new).toList());
        model.losers().subscribe(draw);
        draw.run();
        return losers;
    }
}
