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
    boolean isClear() {
        return lines.isEmpty();
    }
}
