package app.keydesk.ui.credential;

import app.keydesk.ui.controls.Glyph;
import app.keydesk.ui.controls.KeyLine;
import app.keydesk.ui.controls.KeyTimeline;
import java.util.List;

/**
 * A key in words, ready to draw. Server, card, phone and lock are four facts; each says only what is known of it.
 *
 * @param timeline its way so far
 * @param window from when until when, in the hotel's wall time
 * @param doors a sentence per kind of door
 * @param issued who issued it and when; what is known of a key from elsewhere
 * @param joined the keys that it joined
 * @param joiners the keys that joined it
 * @param replaced the keys that stopped when it was issued here
 * @param notices what Seam and Visionline say of it, in plain words with the next step
 * @param details ids and Seam's own terms, for support
 */
public record KeyFacts(
        KeyLine line,
        List<Truth> truths,
        KeyTimeline timeline,
        String window,
        List<String> doors,
        String issued,
        List<KeyLine> joined,
        List<KeyLine> joiners,
        List<KeyLine> replaced,
        List<String> notices,
        List<Detail> details) {

    /** What is known of one of the places where a key lives. */
    public record Truth(Glyph glyph, String place, String word) {}

    /** @param id names the row in its scene */
    public record Detail(String id, String name, String value) {}
}
