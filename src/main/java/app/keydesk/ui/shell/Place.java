package app.keydesk.ui.shell;

import app.keydesk.ui.controls.Glyph;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A list that the rail leads to; its screen is made when it is first shown. FX thread only. */
public final class Place {
    private final String id;
    private final Glyph glyph;
    private final Supplier<Content> maker;
    private @Nullable Content content;

    /** @param id of its button ({@code rail-…}) and of its word ({@code rail.…}) */
    public Place(String id, Glyph glyph, Supplier<Content> maker) {
        this.id = id;
        this.glyph = glyph;
        this.maker = maker;
    }

    /**
     * Its screen.
     *
     * @param focus puts the cursor where a person begins to type
     */
    public record Content(Node view, Runnable focus) {}

    String id() {
        return id;
    }

    Glyph glyph() {
        return glyph;
    }

    Node view() {
        return content().view();
    }

    void focus() {
        content().focus().run();
    }

    private Content content() {
        Content made = content;
        if (made == null) {
            made = maker.get();
            content = made;
        }
        return made;
    }
}
