/** This PC: the data folder, settings, secrets, logs and the one window. Knows {@code hotel}. */
@NullMarked
package app.keydesk.local;

import org.jspecify.annotations.NullMarked;
