/** What Keydesk is: its version, its parts with their licences, and where this PC keeps its data. */
@NullMarked
package app.keydesk.ui.about;

import org.jspecify.annotations.NullMarked;
