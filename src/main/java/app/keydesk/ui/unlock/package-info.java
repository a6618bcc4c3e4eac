/** Before a hotel opens: the passphrase of this PC's keys, or why they cannot be read. */
@NullMarked
package app.keydesk.ui.unlock;

import org.jspecify.annotations.NullMarked;
