/**
 * The link that sets up a guest's phone. Knows {@code desk}, {@code hotel} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.invite;

import org.jspecify.annotations.NullMarked;
