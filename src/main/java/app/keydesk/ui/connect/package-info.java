/**
 * Connect your hotel: an address and a key, a look at what they open, and the choice of the hotel.
 */
@NullMarked
package app.keydesk.ui.connect;

import org.jspecify.annotations.NullMarked;
