package app.keydesk.ui.tour;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.GlyphButton;
import app.keydesk.ui.controls.Outline;
import app.keydesk.ui.controls.Within;
import app.keydesk.ui.tour.TourViewModel.Stop;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The tour's sentence above the window; what it speaks of is framed. It covers nothing and can be left at any time. */
public final class TourBar extends BorderPane {
    private static final double ONE_LINE_FROM = 900;

    private final TourViewModel model;
    private final Texts texts;
    private final Button next;
    private final HBox buttons;
    private Optional<Node> framed = Optional.empty();
    private boolean isTabDue;

    public TourBar(TourViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("tour");
        getStyleClass().addAll("notice-bar", "tour");
        Label count = new Label();
        count.setId("tour-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add(Styles.TEXT_BOLD);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("tour.count", model.stepProperty().get(), Stop.values().length),
                        model.stepProperty(),
                        texts.bundle()));
        next = new GlyphButton("tour-next", nextWord(), Glyph.NEXT, model::next);
        next.getStyleClass().add(Styles.ACCENT);
        Button back = new GlyphButton("tour-back", texts.live("tour.back"), Glyph.BACK, model::back);
        back.disableProperty().bind(model.stepProperty().lessThan(2));
        Button end = new GlyphButton("tour-end", texts.live("tour.end"), Glyph.CLOSE, model::end);
        for (Button button : new Button[] {back, next, end}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox words = new HBox(count, sentence());
        words.getStyleClass().add("tour-words");
        buttons = new HBox(back, next, end);
        buttons.getStyleClass().add("acts");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        setCenter(words);
        setMinHeight(USE_PREF_SIZE);
        widthProperty().map(width -> width.doubleValue() < ONE_LINE_FROM).subscribe(this::fold);
        visibleProperty().bind(model.stepProperty().greaterThan(0));
        managedProperty().bind(visibleProperty());
        model.stepProperty().subscribe(step -> show(step.intValue()));
        sceneProperty().subscribe((was, scene) -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, this::tabbed);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                model.end();
                press.consume();
            }
        });
    }

    /** A narrow window has the buttons below the sentence. */
    private void fold(boolean isNarrow) {
        setRight(null);
        setBottom(null);
        if (isNarrow) {
            setBottom(buttons);
        } else {
            setRight(buttons);
        }
    }

    private Label sentence() {
        Label sentence = new Label();
        sentence.setId("tour-text");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> stop().map(stop -> texts.get("tour." + stop.name()))
                                .orElse(""),
                        model.stepProperty(),
                        texts.bundle()));
        return sentence;
    }

    private ObservableValue<String> nextWord() {
        return Bindings.createStringBinding(
                () -> texts.get(model.stepProperty().get() == Stop.values().length ? "tour.done" : "tour.next"),
                model.stepProperty(),
                texts.bundle());
    }

    private Optional<Stop> stop() {
        int step = model.stepProperty().get();
        return step == 0 ? Optional.empty() : Optional.of(Stop.values()[step - 1]);
    }

    private void show(int step) {
        framed = Optional.ofNullable(getScene())
                .flatMap(scene -> stop().map(stop -> scene.getRoot().lookup(stop.place())));
        if (getScene() != null && getScene().getRoot().lookup(".outline") instanceof Outline outline) {
            outline.around(framed.orElse(null));
        }
        isTabDue = step == 1;
        if (step > 0 && (model.isAskedFor() || Within.holds(this, Within.focusOwner(this)))) {
            next.requestFocus();
        }
    }

    /** Who types at the start is not interrupted: the first Tab leads from what is framed to the buttons. */
    private void tabbed(KeyEvent key) {
        Node owner = Within.focusOwner(this);
        if (isTabDue && key.getCode() == KeyCode.TAB) {
            isTabDue = false;
            if (!key.isShiftDown()
                    && framed.filter(place -> Within.holds(place, owner)).isPresent()) {
                next.requestFocus();
                key.consume();
            }
        }
    }
}
