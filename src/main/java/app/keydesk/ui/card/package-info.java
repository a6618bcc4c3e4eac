/**
 * Read a card: whose it is, why it may be dead, and the one action that mends it. Knows {@code desk}, {@code hotel} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.card;

import org.jspecify.annotations.NullMarked;
