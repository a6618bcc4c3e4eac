/**
 * What this desk holds on a guest: shown, and taken out as a file. Knows {@code desk}, {@code hotel} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.held;

import org.jspecify.annotations.NullMarked;
