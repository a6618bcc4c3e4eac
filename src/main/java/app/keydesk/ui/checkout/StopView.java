package app.keydesk.ui.checkout;

import app.keydesk.ui.Texts;
import app.keydesk.ui.checkout.StopViewModel.Effect;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.KeyLineView;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Names the keys that will stop, and bears the act on its button; the way back is the default. */
public final class StopView extends StackPane implements FirstFocus {
    private final StopViewModel model;
    private final Texts texts;
    private final ActionPane pane;
    private final Button keep;

    public StopView(StopViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        pane = new ActionPane(
                "stop",
                model.wholeStayProperty().map(whole -> texts.get(whole ? "stop.title-stay" : "stop.title-key")),
                shared,
                model::back,
                model.run(),
                new SimpleStringProperty(""));
        getChildren().add(pane);
        Label lead = words("stop-lead");
        lead.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                model.offlineProperty().get() ? "stop.lead-offline" : "stop.lead",
                                model.effects().size()),
                        model.effects(),
                        model.offlineProperty(),
                        texts.bundle()));
        VBox keys = new VBox();
        keys.setId("stop-keys");
        keys.getStyleClass().add("key-lines");
        model.effects().subscribe(() -> draw(keys));
        draw(keys);
        lead.getStyleClass().add(Styles.TEXT_BOLD);
        pane.with(lead, keys);
        keep = pane.button("stop-keep", texts.live("stop.keep"), Styles.ACCENT, model::back);
        Button stop = pane.button(
                "stop-confirm",
                Bindings.createStringBinding(this::confirm, model.effects(), model.wholeStayProperty(), texts.bundle()),
                Styles.DANGER,
                model::stop);
        stop.disableProperty()
                .bind(model.run()
                        .readyBinding()
                        .not()
                        .or(Bindings.isEmpty(model.effects()))
                        .or(model.offlineProperty()));
        Button queue = pane.button("stop-queue", texts.live("stop.queue"), Styles.DANGER, model::queue);
        queue.visibleProperty().bind(model.offlineProperty());
        queue.managedProperty().bind(queue.visibleProperty());
        queue.disableProperty().bind(Bindings.isEmpty(model.effects()));
    }

    /** The safe choice first. */
    @Override
    public void focusFirst() {
        keep.requestFocus();
    }

    private String confirm() {
        return texts.get(
                model.wholeStayProperty().get() ? "stop.confirm-stay" : "stop.confirm",
                model.effects().size());
    }

    private void draw(VBox keys) {
        keys.getChildren().setAll(model.effects().stream().map(StopView::key).toList());
    }

    private static VBox key(Effect effect) {
        Label after = words("after-" + effect.line().id().value());
        after.setText(effect.after());
        after.getStyleClass().add("stop-after");
        VBox box = new VBox(new KeyLineView(effect.line()), after);
        box.getStyleClass().add("stop-key");
        return box;
    }

    private static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
