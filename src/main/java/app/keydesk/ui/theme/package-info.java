/**
 * The stylesheet's tokens and the choice of theme.
 */
@NullMarked
package app.keydesk.ui.theme;

import org.jspecify.annotations.NullMarked;
