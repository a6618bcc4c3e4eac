/**
 * The use cases: what a receptionist does with keys, each written to the journal before it is sent. Knows {@code hotel} and the interfaces of {@code seam} and {@code cache}.
 */
@NullMarked
package app.keydesk.desk;

import org.jspecify.annotations.NullMarked;
