/**
 * A guest's pane: who, stay, phones, keys; new stay and another key.
 */
@NullMarked
package app.keydesk.ui.guest;

import org.jspecify.annotations.NullMarked;
