/**
 * The drawer with the spare keys: register, hand out, take back. Knows {@code desk}, {@code hotel} and
 * {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.spare;

import org.jspecify.annotations.NullMarked;
