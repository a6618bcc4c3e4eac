package app.keydesk.ui.spare;

import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKeyId;

/**
 * A spare key in words: one row.
 *
 * @param where its state, and who has it until when
 * @param expires the last day on which it opens; empty where it has no end
 */
record SpareRow(SpareKey key, SpareKey.State state, String where, String expires) {
    SpareKeyId id() {
        return key.id();
    }

    String label() {
        return key.label();
    }

    String opens() {
        return key.opens();
    }

    boolean isOut() {
        return key.isOut();
    }

    boolean canGoOut() {
        return state == SpareKey.State.IN_DRAWER;
    }
}
