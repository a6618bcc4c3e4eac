package app.keydesk.hotel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card in the desk's drawer that was made beforehand, for the hour in which none can be made. Seam knows nothing of the
 * drawer.
 *
 * @param label what is written on it
 * @param opens the room or doors that it opens, in the words of the person who registered it
 * @param expiresAt when the doors cease to honour it; null where it has no end
 * @param handout who has it; null while it lies in the drawer
 */
public record SpareKey(
        SpareKeyId id,
        String label,
        String opens,
        @Nullable Instant expiresAt,
        @Nullable Handout handout) {

    /**
     * @param toWhom as it was typed
     * @param dueAt when it is to be back; null where nothing was said
     */
    public record Handout(
            String toWhom,
            IdProof proof,
            String operator,
            Instant outAt,
            @Nullable Instant dueAt) {}

    /** Where it is, in one word. */
    public enum State {
        IN_DRAWER,
        OUT,
        /** Not back at its time. */
        OVERDUE,
        /** Of no use any more: to be made anew. */
        EXPIRED
    }

    public State state(Instant now) {
        if (handout != null) {
            Instant due = handout.dueAt();
            return due != null && !due.isAfter(now) ? State.OVERDUE : State.OUT;
        }
        return expiresAt != null && !expiresAt.isAfter(now) ? State.EXPIRED : State.IN_DRAWER;
    }

    public boolean isOut() {
        return handout != null;
    }

    public SpareKey with(@Nullable Handout next) {
        return new SpareKey(id, label, opens, expiresAt, next);
    }
}
