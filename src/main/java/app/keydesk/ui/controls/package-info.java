/**
 * Parts that several features use.
 */
@NullMarked
package app.keydesk.ui.controls;

import org.jspecify.annotations.NullMarked;
