package app.keydesk.ui.controls;

import app.keydesk.hotel.RoomState;
import app.keydesk.ui.Texts;
import java.util.Locale;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The state of a room as every screen shows it: one word, one picture, one colour. */
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
            case ARRIVING -> Glyph.ARRIVING;
            case IN_HOUSE -> Glyph.PERSON;
            case DUE_OUT -> Glyph.LEAVING;
            case ATTENTION -> Glyph.ALERT;
        };
    }

    /** Null: no room. */
    public static void show(Label label, @Nullable RoomState state, Texts shared) {
        label.getStyleClass().removeIf(style -> style.startsWith(STYLE));
        label.setText(state == null ? "" : word(state, shared));
        label.setGraphic(state == null ? null : glyph(state).icon());
        if (state != null) {
            label.getStyleClass()
                    .addAll(
                            STYLE,
                            STYLE + "-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
