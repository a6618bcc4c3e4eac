/**
 * The lists of the whole hotel: who is in house, who leaves, and every key. They know {@code desk} and {@code hotel}.
 */
@NullMarked
package app.keydesk.ui.lists;

import org.jspecify.annotations.NullMarked;
