/**
 * The arrivals that the PMS told of, and the import of its files: a list to check in from, and a preview that says what
 * each row of a file will do.
 */
@NullMarked
package app.keydesk.ui.arrivals;

import org.jspecify.annotations.NullMarked;
