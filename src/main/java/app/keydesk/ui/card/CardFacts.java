package app.keydesk.ui.card;

import app.keydesk.ui.Said;
import app.keydesk.ui.controls.Act;
import app.keydesk.ui.controls.KeyLine;
import java.util.List;

/**
 * What a card said, in words.
 *
 * @param verdict why it works, or why not; it speaks of card and server, never of the lock
 * @param rows whose, which doors, until when: what the card itself tells
 * @param present the live keys of its rooms now
 * @param acts the one action that mends it, and the ways to look further
 */
public record CardFacts(Said verdict, List<Row> rows, List<KeyLine> present, List<String> warnings, List<Act> acts) {

    /** One line of what the card tells; {@code id} names it for its field. */
    public record Row(String id, String name, String value) {}
}
