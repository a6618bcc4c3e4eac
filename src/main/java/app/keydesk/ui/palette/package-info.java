/**
 * One field for everything: a room, a guest, a key or something to do, from wherever the person is.
 */
@NullMarked
package app.keydesk.ui.palette;

import org.jspecify.annotations.NullMarked;
