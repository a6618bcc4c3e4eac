/**
 * Many arrivals checked in one after another. Knows {@code desk}, {@code desk.arrivals} and {@code hotel}.
 */
@NullMarked
package app.keydesk.desk.checkin;

import org.jspecify.annotations.NullMarked;
