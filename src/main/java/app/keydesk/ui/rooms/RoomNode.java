package app.keydesk.ui.rooms;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.ui.controls.Glyph;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One room of the grid: nodes made once, filled again for each room that scrolls by. What changes is text and pseudo-class:
 * another id or style class of the tile would have the styles of all its nodes looked for anew.
 */
final class RoomNode extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final Map<RoomState, PseudoClass> STATES = Stream.of(RoomState.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    state -> PseudoClass.getPseudoClass(
                            state.name().toLowerCase(Locale.ROOT).replace('_', '-'))));

    private final RoomsViewModel model;
    private final Map<RoomState, Node> icons = new EnumMap<>(RoomState.class);
    private final Label number = label("tile-number");
    private final Label state = label("tile-state");
    private final Label guest = label("tile-guest");
    private final Label phones = label("tile-keys");
    private final Label cards = label("tile-keys");
    private final Label until = label("tile-until");
    private @Nullable RoomTile shown;

    RoomNode(RoomsViewModel model) {
        this.model = model;
        getStyleClass().add("tile");
        setAccessibleRole(AccessibleRole.BUTTON);
        number.setMinWidth(USE_PREF_SIZE);
        phones.setMinWidth(USE_PREF_SIZE);
        cards.setMinWidth(USE_PREF_SIZE);
        phones.setGraphic(Glyph.PHONE.icon());
        cards.setGraphic(Glyph.CARD.icon());
        HBox top = new HBox(number, spring(), state);
        HBox bottom = new HBox(until, spring(), phones, cards);
        top.getStyleClass().add("tile-line");
        bottom.getStyleClass().add("tile-line");
        getChildren().addAll(top, guest);
        if (model.choices().sizeProperty().get() != TileSize.SMALL) {
            getChildren().add(bottom);
        }
        setOnMouseClicked(click -> {
            if (shown != null) {
                model.choose(shown.id());
                model.open();
            }
        });
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private static Region spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    @Nullable
    EntranceId room() {
        return shown == null ? null : shown.id();
    }

    void mark(@Nullable EntranceId chosen) {
        pseudoClassStateChanged(CHOSEN, shown != null && shown.id().equals(chosen));
    }

    void show(@Nullable RoomTile tile, @Nullable EntranceId chosen) {
        setVisible(tile != null);
        if (tile != null && !Objects.equals(tile, shown)) {
            fill(tile);
        }
        shown = tile;
        mark(chosen);
    }

    private void fill(RoomTile tile) {
        number.setId("room-" + tile.number());
        number.setText(tile.number().text());
        state.setText(model.word(tile.state()));
        state.setGraphic(icons.computeIfAbsent(tile.state(), now -> glyph(now).icon()));
        STATES.forEach((each, look) -> pseudoClassStateChanged(look, each == tile.state()));
        guest.setText(guests(tile));
        count(phones, tile.phoneKeys());
        count(cards, tile.cardKeys());
        until.setText(model.until(tile));
        setAccessibleText(model.spoken(tile));
    }

    private static String guests(RoomTile tile) {
        int more = tile.guestNames().size() - 1;
        return more < 0 ? "" : tile.guestNames().getFirst() + (more == 0 ? "" : " +" + more);
    }

    private static void count(Label label, int keys) {
        label.setText(String.valueOf(keys));
        label.setVisible(keys > 0);
        label.setManaged(keys > 0);
    }

    static Glyph glyph(RoomState state) {
        return switch (state) {
            case VACANT -> Glyph.VACANT;
            case ARRIVING -> Glyph.ARRIVING;
            case IN_HOUSE -> Glyph.PERSON;
            case DUE_OUT -> Glyph.LEAVING;
            case ATTENTION -> Glyph.ALERT;
        };
    }
}
