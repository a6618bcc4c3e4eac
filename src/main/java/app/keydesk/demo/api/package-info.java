/** The demo hotel's front: HTTP, authorisation, Seam's envelopes, validation, paging and one handler per route. */
@NullMarked
package app.keydesk.demo.api;

import org.jspecify.annotations.NullMarked;
