/**
 * Stop one key, or check out a whole stay, after a look at what that does. Knows {@code desk}, {@code hotel} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.checkout;

import org.jspecify.annotations.NullMarked;
