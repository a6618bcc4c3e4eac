/** The window that says what went wrong, what was kept and what to do next, and gives support its details. */
@NullMarked
package app.keydesk.ui.trouble;

import org.jspecify.annotations.NullMarked;
