/**
 * The one door to Seam, in terms of the hotel. Knows {@code hotel}; HTTP lies in {@code seam.http}.
 */
@NullMarked
package app.keydesk.seam;

import org.jspecify.annotations.NullMarked;
