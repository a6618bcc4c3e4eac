/**
 * A key's pane: its state per medium, doors, times, history and faults.
 */
@NullMarked
package app.keydesk.ui.credential;

import org.jspecify.annotations.NullMarked;
