/**
 * A sheet on the screen, on the printer and in a PDF; shared by all screens that put something on paper, as
 * {@code ui.controls} is. Knows {@code paper} and {@code ui.controls}.
 */
@NullMarked
package app.keydesk.ui.paper;

import org.jspecify.annotations.NullMarked;
