/**
 * The demo hotel: a Seam-speaking HTTP server on 127.0.0.1 with its own model of Visionline. Only {@code Main} and {@code Keydesk} know it.
 */
@NullMarked
package app.keydesk.demo;

import org.jspecify.annotations.NullMarked;
