/**
 * A lost key, or a lost phone. Knows {@code desk}, {@code hotel} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.lost;

import org.jspecify.annotations.NullMarked;
