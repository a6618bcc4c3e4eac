/**
 * The screen that checks many arrivals in, one after another. Knows {@code desk.checkin}, {@code desk.arrivals} and
 * {@code hotel}.
 */
@NullMarked
package app.keydesk.ui.checkin;

import org.jspecify.annotations.NullMarked;
