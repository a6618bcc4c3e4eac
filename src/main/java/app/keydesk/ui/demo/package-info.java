/** The panel in which the demo hotel's faults are played by hand. */
@NullMarked
package app.keydesk.ui.demo;

import org.jspecify.annotations.NullMarked;
