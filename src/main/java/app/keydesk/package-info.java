/** The program: {@code Main} reads the command line, {@code Keydesk} joins the parts. */
@NullMarked
package app.keydesk;

import org.jspecify.annotations.NullMarked;
