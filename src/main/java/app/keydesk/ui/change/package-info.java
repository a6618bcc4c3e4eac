/**
 * Change a key's dates, doors or rooms, with its companions. Knows {@code desk}, {@code hotel} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.change;

import org.jspecify.annotations.NullMarked;
