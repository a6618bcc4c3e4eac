/**
 * The window that puts the features together.
 */
@NullMarked
package app.keydesk.ui.shell;

import org.jspecify.annotations.NullMarked;
