/** The demo hotel's Visionline: doors, people, keys, encoders and what happens to them. No HTTP. */
@NullMarked
package app.keydesk.demo.model;

import org.jspecify.annotations.NullMarked;
