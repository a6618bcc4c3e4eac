package app.keydesk.ui.rooms;

import app.keydesk.hotel.RoomState;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.StateSign;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What the tiles of a grid wear: samples that nobody sees are styled by the stylesheet once for each look, and every tile
 * takes its colours, fonts and icons from them.
 */
final class TileLook extends Region {
    private final Map<RoomState, Region> tiles = new EnumMap<>(RoomState.class);
    private final Map<RoomState, Region> chosen = new EnumMap<>(RoomState.class);
    private final Map<RoomState, Text> words = new EnumMap<>(RoomState.class);
    private final Map<Glyph, FontIcon> icons = new EnumMap<>(Glyph.class);
    private final Region hovered = tile("hovered");
    private final Text number = text("tile-number");
    private final Text guest = text("tile-guest");
    private final Text until = text("tile-until");
    private final Text keys = text("tile-keys");
    private final Text floor = text("floor-heading");
    private final Text onFloor = text("floor-count");
    private final Runnable changed;

    /** {@code changed} runs when the samples are styled anew. */
    TileLook(Runnable changed) {
        this.changed = changed;
        setManaged(false);
        setVisible(false);
        for (RoomState state : RoomState.values()) {
            tiles.put(state, tile(name(state)));
            chosen.put(state, tile(name(state), "chosen"));
            Text word = text("tile-state");
            word.pseudoClassStateChanged(PseudoClass.getPseudoClass(name(state)), true);
            words.put(state, word);
            icon(StateSign.glyph(state), "tile-state-icon");
        }
        icon(Glyph.PHONE, "tile-keys-icon");
        icon(Glyph.CARD, "tile-keys-icon");
    }

    private static String name(RoomState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Region tile(String... states) {
        Region sample = new Region();
        sample.getStyleClass().add("tile-sample");
        for (String state : states) {
            sample.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
        }
        sample.backgroundProperty().subscribe((before, now) -> changed.run());
        sample.borderProperty().subscribe((before, now) -> changed.run());
        sample.insetsProperty().subscribe((before, now) -> changed.run());
        sample.effectProperty().subscribe((before, now) -> changed.run());
        getChildren().add(sample);
        return sample;
    }

    private Text text(String style) {
        Text sample = new Text();
        sample.getStyleClass().add(style);
        sample.fillProperty().subscribe((before, now) -> changed.run());
        sample.fontProperty().subscribe((before, now) -> changed.run());
        getChildren().add(sample);
        return sample;
    }

    private void icon(Glyph glyph, String style) {
        FontIcon sample = glyph.icon();
        sample.getStyleClass().add(style);
        sample.fontProperty().subscribe((before, now) -> changed.run());
        getChildren().add(sample);
        icons.put(glyph, sample);
    }

    /** The whole tile as it is drawn. */
    Region tile(RoomState state, boolean isChosen) {
        return Objects.requireNonNull((isChosen ? chosen : tiles).get(state));
    }

    Region hovered() {
        return hovered;
    }

    Text number() {
        return number;
    }

    Text word(RoomState state) {
        return Objects.requireNonNull(words.get(state));
    }

    Text guest() {
        return guest;
    }

    Text until() {
        return until;
    }

    Text keys() {
        return keys;
    }

    Text floor() {
        return floor;
    }

    Text onFloor() {
        return onFloor;
    }

    FontIcon icon(Glyph glyph) {
        return Objects.requireNonNull(icons.get(glyph));
    }
}
