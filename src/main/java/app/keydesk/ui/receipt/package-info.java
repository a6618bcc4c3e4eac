/**
 * The slip that goes with a key: what it opens, until when, and where to get help. Knows {@code desk}, {@code hotel},
 * {@code paper}, {@code ui.controls} and {@code ui.paper}.
 */
@NullMarked
package app.keydesk.ui.receipt;

import org.jspecify.annotations.NullMarked;
