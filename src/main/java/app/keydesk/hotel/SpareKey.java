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
        EXPIRED,
        /** Of no use to whoever still has it. */
        EXPIRED_OUT
    }

    public State state(Instant now) {
        boolean isExpired = isOver(expiresAt, now);
        if (handout == null) {
            return isExpired ? State.EXPIRED : State.IN_DRAWER;
        }
        if (isExpired) {
            return State.EXPIRED_OUT;
        }
        return isOver(handout.dueAt(), now) ? State.OVERDUE : State.OUT;
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }

    /** When it is to be back, where somebody wishes to lend it until {@code wanted}: it is not lent past its own end. */
    public @Nullable Instant dueBy(@Nullable Instant wanted) {
        return wanted == null || expiresAt != null && expiresAt.isBefore(wanted) ? expiresAt : wanted;
    }

    public boolean isOut() {
        return handout != null;
    }

    public SpareKey with(@Nullable Handout next) {
        return new SpareKey(id, label, opens, expiresAt, next);
    }
}
