/**
 * What one shift hands to the next, and what a desk has in hand when nothing works: handover card, outage list, spare keys.
 * Knows {@code desk}, {@code hotel} and the interfaces of {@code cache}.
 */
@NullMarked
package app.keydesk.desk.shift;

import org.jspecify.annotations.NullMarked;
