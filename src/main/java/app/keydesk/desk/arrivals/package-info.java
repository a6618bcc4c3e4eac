/**
 * Arrivals from the hotel's PMS: reads its files, says what each row will do, keeps what was accepted. Knows the cache's
 * interfaces; issues no key.
 */
@NullMarked
package app.keydesk.desk.arrivals;

import org.jspecify.annotations.NullMarked;
