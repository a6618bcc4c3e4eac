/**
 * The short tour that a newcomer is offered on the demo hotel.
 */
@NullMarked
package app.keydesk.ui.tour;

import org.jspecify.annotations.NullMarked;
