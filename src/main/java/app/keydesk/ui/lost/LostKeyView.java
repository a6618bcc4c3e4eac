package app.keydesk.ui.lost;

import app.keydesk.hotel.Medium;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.ActionPane;
import app.keydesk.ui.controls.EncoderBox;
import app.keydesk.ui.controls.Field;
import app.keydesk.ui.controls.FirstFocus;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.controls.KeyTicksView;
import app.keydesk.ui.controls.Section;
import app.keydesk.ui.controls.Sentence;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks whether one key or the whole room is to be renewed, and how the guest was known. */
public final class LostKeyView extends StackPane implements FirstFocus {
    private final LostKeyViewModel model;
    private final Texts texts;
    private final ActionPane pane;
    private final IdCheckView idCheck;

    public LostKeyView(LostKeyViewModel model, Texts texts, Texts shared) {
        this.model = model;
        this.texts = texts;
        pane = new ActionPane(
                "lost-key",
                texts.live("lost.title"),
                shared,
                model::back,
                model.run(),
                model.encoder().name());
        getChildren().add(pane);
        VBox key = new VBox();
        model.lineProperty().subscribe(line -> key.getChildren().setAll(drawn(line)));
        Field encoder = EncoderBox.field(model.encoder(), shared);
        encoder.visibleProperty().bind(model.needsCardProperty());
        encoder.managedProperty().bind(encoder.visibleProperty());
        idCheck = new IdCheckView(model.idCheck(), texts);
        pane.with(key, which(), card(), companions(), idCheck, encoder);
        pane.button(
                        "lost-confirm",
                        Bindings.createStringBinding(
                                this::confirm, model.wholeRoomProperty(), model.companions(), texts.bundle()),
                        Styles.DANGER,
                        model::confirm)
                .disableProperty()
                .bind(model.run().readyBinding().not());
    }

    @Override
    public void focusFirst() {
        idCheck.focusFirst();
    }

    private static List<Node> drawn(@Nullable KeyLine line) {
        return line == null ? List.of() : List.of(new KeyLineView(line));
    }

    private String confirm() {
        return model.wholeRoomProperty().get()
                ? texts.get("lost.confirm-room", model.companions().size() + 1)
                : texts.get("lost.confirm-one");
    }

    private Section which() {
        ToggleGroup either = new ToggleGroup();
        RadioButton one = choice("lost-one", either);
        RadioButton room = choice("lost-room", either);
        one.setSelected(!model.wholeRoomProperty().get());
        room.setSelected(model.wholeRoomProperty().get());
        either.selectedToggleProperty()
                .subscribe(chosen -> model.wholeRoomProperty().set(chosen == room));
        return new Section("lost-which", texts.live("lost.which"), List.of(one, room));
    }

    /** What a lost card still does once its key is stopped. */
    private Sentence card() {
        return new Sentence(
                "lost-card",
                Bindings.createStringBinding(
                        this::cardText, model.lineProperty(), model.wholeRoomProperty(), texts.bundle()));
    }

    private String cardText() {
        KeyLine lost = model.lineProperty().get();
        if (lost == null || lost.medium() != Medium.CARD) {
            return "";
        }
        return texts.get(model.wholeRoomProperty().get() ? "lost.card-room" : "lost.card-one");
    }

    private RadioButton choice(String id, ToggleGroup either) {
        RadioButton choice = new RadioButton();
        choice.setId(id);
        choice.setToggleGroup(either);
        choice.setWrapText(true);
        choice.textProperty().bind(texts.live("lost." + id));
        choice.accessibleTextProperty().bind(choice.textProperty());
        return choice;
    }

    private VBox companions() {
        VBox ticks = new VBox();
        Runnable draw =
                () -> ticks.getChildren().setAll(new KeyTicksView("rejoin-ticks", List.copyOf(model.companions())));
        model.companions().subscribe(draw);
        draw.run();
        VBox box = new VBox(new Sentence("rejoin-lead", texts.live("lost.rejoin")), ticks);
        box.getStyleClass().add("section");
        box.visibleProperty().bind(model.wholeRoomProperty().and(Bindings.isNotEmpty(model.companions())));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }
}
