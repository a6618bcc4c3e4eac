package app.keydesk.ui.palette;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.SaidBox;
import atlantafx.base.controls.CustomTextField;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The palette over the window: the cursor stays in its field, arrows choose a line, Enter opens it, Esc puts it away. */
public final class PaletteView extends StackPane {
    private final PaletteViewModel model;
    private final Texts texts;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Found> list = new ListView<>();
    private Runnable giveBack = () -> {};

    public PaletteView(PaletteViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("palette");
        getStyleClass().add("overlay");
        setVisible(false);
        model.openProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                model.close();
            }
        });
    }

    private VBox card() {
        Label hint = new Label();
        hint.textProperty().bind(texts.live("palette.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        VBox card = new VBox(
                typing(),
                new SaidBox("palette-said", model.saidProperty(), FXCollections.observableArrayList()),
                found(),
                hint);
        card.getStyleClass().addAll("overlay-card", "palette-card");
        return card;
    }

    private CustomTextField typing() {
        field.setId("palette-field");
        field.setLeft(Glyph.SEARCH.icon());
        field.promptTextProperty().bind(texts.live("palette.prompt"));
        field.accessibleTextProperty().bind(texts.live("palette.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        return field;
    }

    private ListView<Found> found() {
        list.setId("palette-lines");
        list.accessibleTextProperty().bind(texts.live("palette.found"));
        list.setItems(model.lines());
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new FoundCell(texts, () -> {
            model.chosenProperty().set(list.getSelectionModel().getSelectedIndex());
            model.enter();
        }));
        Label none = new Label();
        none.setWrapText(true);
        none.textProperty().bind(texts.live("palette.none"));
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        model.chosenProperty().subscribe(this::choose);
        model.lines().subscribe(this::choose);
        return list;
    }

    private void choose() {
        int at = model.chosenProperty().get();
        if (at < model.lines().size()) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 3));
            field.setAccessibleHelp(FoundCell.spoken(model.lines().get(at), texts));
        }
    }

    private void show(boolean isOpen) {
        if (isOpen) {
            if (getChildren().isEmpty()) {
                getChildren().add(card());
            }
            giveBack = cursor();
            setVisible(true);
            field.requestFocus();
        } else if (isVisible()) {
            setVisible(false);
            giveBack.run();
            giveBack = () -> {};
        }
    }

    /** Puts the cursor where it is now; a text that gets it back is not selected, so that typing goes on. */
    private Runnable cursor() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner instanceof TextInputControl text) {
            int anchor = text.getAnchor();
            int caret = text.getCaretPosition();
            return () -> {
                text.requestFocus();
                text.selectRange(anchor, caret);
            };
        }
        return owner == null ? () -> {} : owner::requestFocus;
    }

    private void pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        boolean isOurs = true;
        switch (code) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case TAB -> model.move(key.isShiftDown() ? -1 : 1);
            case ENTER -> model.enter();
            case ESCAPE -> model.close();
            default -> isOurs = false;
        }
        if (isOurs) {
            key.consume();
        }
    }
}
