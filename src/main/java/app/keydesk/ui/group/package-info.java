/**
 * Several guests and rooms in one form. Knows {@code desk}, {@code hotel} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.group;

import org.jspecify.annotations.NullMarked;
