package app.keydesk.ui.controls;

import app.keydesk.hotel.RoomState;
import app.keydesk.ui.Texts;
import java.util.Locale;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** A state as every screen shows it, of a room, an arrival or a key: one word, one picture, one colour. */
public final class StateSign {
    private static final String STYLE = "room-state";

    private StateSign() {}

    /** @param shared the words of {@code ui.controls} */
    public static String word(RoomState state, Texts shared) {
        return shared.get("room-state." + state.name());
    }

    public static Glyph glyph(RoomState state) {
        return switch (state) {
            case VACANT -> Glyph.VACANT;
            case EXPECTED -> Glyph.EXPECTED;
            case KEY_READY -> Glyph.KEY;
            case IN_HOUSE -> Glyph.PERSON;
            case DUE_OUT -> Glyph.LEAVING;
            case WAITING -> Glyph.WAITING;
            case ATTENTION -> Glyph.ALERT;
        };
    }

    /** The style class that gives its colour. */
    public static String style(RoomState state) {
        return STYLE + "-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null: no room. */
    public static void show(Label label, @Nullable RoomState state, Texts shared) {
        label.getStyleClass().removeIf(style -> style.startsWith(STYLE));
        label.setText(state == null ? "" : word(state, shared));
        label.setGraphic(state == null ? null : glyph(state).icon());
        if (state != null) {
            label.getStyleClass().addAll(STYLE, style(state));
        }
    }
}
