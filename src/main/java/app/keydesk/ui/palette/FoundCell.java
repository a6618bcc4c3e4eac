package app.keydesk.ui.palette;

import app.keydesk.ui.Texts;
import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.palette.Found.Kind;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the palette: what it stands for, title, detail, and the key that does the same. */
final class FoundCell extends ListCell<Found> {
    private final Texts texts;

    /** @param open what a click does */
    FoundCell(Texts texts, Runnable open) {
        this.texts = texts;
        getStyleClass().add("palette-line");
        setOnMouseClicked(click -> {
            if (!isEmpty()) {
                open.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean isEmpty) {
        super.updateItem(found, isEmpty);
        setGraphic(isEmpty || found == null ? null : line(found));
        setAccessibleText(isEmpty || found == null ? null : spoken(found, texts));
    }

    /** What the line says, for somebody who hears it. */
    static String spoken(Found found, Texts texts) {
        return texts.get(
                "palette.spoken", texts.get("palette.kind." + found.kind().name()), found.title(), found.detail());
    }

    private Node line(Found found) {
        Label title = new Label(found.title());
        title.setGraphic(glyph(found.kind()).icon());
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = new Label(found.detail());
        detail.getStyleClass().add("hint");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox line = new HBox(title, detail, spring);
        line.getStyleClass().add("palette-found");
        if (!found.keys().isEmpty()) {
            Label keys = new Label(found.keys());
            keys.getStyleClass().add("key-cap");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(keys);
        }
        return line;
    }

    private static Glyph glyph(Kind kind) {
        return switch (kind) {
            case ROOM -> Glyph.ROOMS;
            case GUEST -> Glyph.PERSON;
            case KEY -> Glyph.KEY;
            case ACT -> Glyph.GO;
        };
    }
}
