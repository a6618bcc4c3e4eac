package app.keydesk.ui.spare;

import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKeyId;

/**
 * A spare key in words: one row.
 *
 * @param where its state, and who has it until when
 * @param expires the last day on which it opens; empty where it has no end
 */
record SpareRow(SpareKeyId id, String label, String opens, SpareKey.State state, String where, String expires) {
    boolean isOut() {
        return state == SpareKey.State.OUT || state == SpareKey.State.OVERDUE;
    }

    boolean canGoOut() {
        return state == SpareKey.State.IN_DRAWER;
    }
}
