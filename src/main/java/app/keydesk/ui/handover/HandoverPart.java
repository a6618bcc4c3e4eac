package app.keydesk.ui.handover;

import java.util.List;

/**
 * One part of the handover card in words.
 *
 * @param id names it in its scene
 * @param lines empty where there is nothing to tell
 * @param none what is said then
 */
record HandoverPart(String id, String title, List<HandoverLine> lines, String none) {
    /** Whether it tells of keys that are with guests, else of work that is not done. */
    boolean isOfKeys() {
        return id.equals("phones") || id.equals("unchecked");
    }

    /** Whether somebody must act; a key that waits for its phone needs nobody. */
    boolean isTask() {
        return !id.equals("phones");
    }

    boolean isClear() {
        return lines.isEmpty();
    }
}
