package app.keydesk.ui.shell;

import app.keydesk.ui.controls.Glyph;
import javafx.scene.Node;

/**
 * A list that the rail leads to.
 *
 * @param id of its button ({@code rail-…}) and of its word ({@code rail.…})
 * @param focus puts the cursor where a person begins to type
 */
public record Place(String id, Glyph glyph, Node view, Runnable focus) {}
