/**
 * The room grid: every room with its state, guest and keys.
 */
@NullMarked
package app.keydesk.ui.rooms;

import org.jspecify.annotations.NullMarked;
