/** The place where hotel, desk, data and connection are set, each value with its meaning in a line. */
@NullMarked
package app.keydesk.ui.settings;

import org.jspecify.annotations.NullMarked;
