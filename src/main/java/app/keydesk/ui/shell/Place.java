package app.keydesk.ui.shell;

import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.OperatorId;
import app.keydesk.ui.controls.Glyph;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A list that the rail leads to; its screen is made when it is first shown. FX thread only. */
public final class Place {
    private final String id;
    private final Glyph glyph;
    private final Supplier<Content> maker;
    private final Consumer<OperatorId> turn;
    private BooleanSupplier isFree = () -> true;
    private @Nullable Content content;

    /** @param id of its button ({@code rail-…}) and of its word ({@code rail.…}) */
    public Place(String id, Glyph glyph, Supplier<Content> maker) {
        this(id, glyph, maker, operator -> {});
    }

    /** @param turn puts what another operator typed away, and shows what this one did */
    public Place(String id, Glyph glyph, Supplier<Content> maker, Consumer<OperatorId> turn) {
        this.id = id;
        this.glyph = glyph;
        this.maker = maker;
        this.turn = turn;
    }

    /** This place, which asks for a second person's approval unless {@code isFree}. */
    public Place onlyIf(BooleanSupplier isFree) {
        this.isFree = isFree;
        return this;
    }

    /**
     * Its screen.
     *
     * @param focus puts the cursor where a person begins to type
     * @param meant the room that a function key speaks of while the cursor is in the list, given the one that is open
     */
    public record Content(Node view, Runnable focus, UnaryOperator<Optional<EntranceId>> meant) {
        public Content(Node view, Runnable focus) {
            this(view, focus, UnaryOperator.identity());
        }
    }

    /** Whether who works here may see it without being asked anything. */
    boolean isFree() {
        return isFree.getAsBoolean();
    }

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

    void turn(OperatorId operator) {
        turn.accept(operator);
    }

    Optional<EntranceId> meant(Optional<EntranceId> open) {
        return content().meant().apply(open);
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
