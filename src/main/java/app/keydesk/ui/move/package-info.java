/**
 * Move a stay to another room, with a fate for every key. Knows {@code desk}, {@code hotel} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.move;

import org.jspecify.annotations.NullMarked;
