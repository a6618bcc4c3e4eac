/**
 * What the desk keeps on this PC, as interfaces: the cache of the hotel and the journal of changes. Knows {@code hotel}.
 */
@NullMarked
package app.keydesk.cache;

import org.jspecify.annotations.NullMarked;
