package app.keydesk.ui.guest;

import app.keydesk.hotel.KeyRow;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyLineView;
import app.keydesk.ui.guest.NewKeyViewModel.Effect;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the key does to the keys that are there: names whom it would lock out, with the kinder way one press away. */
final class EffectSection extends VBox {
    private static final PseudoClass STOPS = PseudoClass.getPseudoClass("stops");

    private final NewKeyViewModel model;
    private final Texts texts;
    private final Texts keyTexts;
    private final HotelTime time;
    private final VBox keys = new VBox();
    private final Button other = new Button();

    EffectSection(NewKeyViewModel model, Texts texts, Texts keyTexts, HotelTime time) {
        this.model = model;
        this.texts = texts;
        this.keyTexts = keyTexts;
        this.time = time;
        setId("effect");
        getStyleClass().add("effect");
        BooleanBinding stops = model.stopsKeys();
        stops.subscribe(now -> pseudoClassStateChanged(STOPS, now));
        Label title = new Label();
        title.setId("effect-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("effect-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(this::title, model.effectProperty(), model.live(), texts.bundle()));
        title.graphicProperty().bind(stops.map(now -> (now ? Glyph.ALERT : Glyph.INFO).icon()));
        keys.getStyleClass().add("key-lines");
        model.live().subscribe(this::draw);
        draw();
        getChildren().addAll(title, keys, age(), replaced(), other(stops));
    }

    /** The button for the other of the two effects. */
    Button other() {
        return other;
    }

    private String title() {
        int count = model.live().size();
        if (count == 0) {
            return texts.get("effect.first");
        }
        return model.effectProperty().get() == Effect.STOPS_EARLIER_KEYS
                ? texts.get("effect.stops", count)
                : texts.get("effect.joins", count);
    }

    private Label age() {
        Label age = new Label();
        age.setId("effect-age");
        age.setWrapText(true);
        age.getStyleClass().add("hint");
        age.textProperty().bind(texts.live("effect.not-fresh"));
        age.visibleProperty().bind(model.liveFreshProperty().not());
        age.managedProperty().bind(age.visibleProperty());
        return age;
    }

    private Label replaced() {
        Label replaced = new Label();
        replaced.setId("replaced-keys");
        replaced.setWrapText(true);
        replaced.setMinHeight(USE_PREF_SIZE);
        replaced.setGraphic(Glyph.INFO.icon());
        replaced.textProperty().bind(model.replaced().textProperty());
        replaced.visibleProperty().bind(replaced.textProperty().isNotEmpty());
        replaced.managedProperty().bind(replaced.visibleProperty());
        return replaced;
    }

    private Button other(BooleanBinding stops) {
        other.idProperty().bind(stops.map(now -> now ? "join-instead" : "new-stay-instead"));
        other.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(stops.get() ? "effect.join-instead" : "effect.new-stay-instead"),
                        stops,
                        texts.bundle()));
        other.accessibleTextProperty().bind(other.textProperty());
        other.setWrapText(true);
        other.setOnAction(press -> {
            if (stops.get()) {
                model.joinInstead();
            } else {
                model.startNewStay();
            }
        });
        other.visibleProperty().bind(Bindings.isNotEmpty(model.live()));
        other.managedProperty().bind(other.visibleProperty());
        return other;
    }

    private void draw() {
        keys.getChildren().setAll(model.live().stream().map(this::line).toList());
    }

    private KeyLineView line(KeyRow key) {
        return new KeyLineView(KeyLine.of(key, keyTexts, time));
    }
}
