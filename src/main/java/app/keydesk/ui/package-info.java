/**
 * What all screens share: work off the FX thread, texts, the window's frame. Knows {@code desk} and {@code hotel}.
 */
@NullMarked
package app.keydesk.ui;

import org.jspecify.annotations.NullMarked;
