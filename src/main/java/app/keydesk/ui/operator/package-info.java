/** Who works at the desk: signing in, the lock screen, approvals and the operators' list. */
@NullMarked
package app.keydesk.ui.operator;

import org.jspecify.annotations.NullMarked;
