/**
 * Remove a guest: the keys first, then the person. Knows {@code desk}, {@code hotel} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.removal;

import org.jspecify.annotations.NullMarked;
