/**
 * What the next shift must know, and the list of who is in house for the hour without a network. Knows {@code desk},
 * {@code hotel}, {@code paper}, {@code ui.controls} and {@code ui.paper}.
 */
@NullMarked
package app.keydesk.ui.handover;

import org.jspecify.annotations.NullMarked;
