/**
 * The domain in plain records: doors, guests, stays, keys and the rules about them. Knows the JDK alone.
 */
@NullMarked
package app.keydesk.hotel;

import org.jspecify.annotations.NullMarked;
