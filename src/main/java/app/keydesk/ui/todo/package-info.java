/** Work that waits for a person, each with one action, and what was settled without one. */
@NullMarked
package app.keydesk.ui.todo;

import org.jspecify.annotations.NullMarked;
