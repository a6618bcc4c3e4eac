/**
 * The gateway over HTTP: OkHttp, Jackson, wire records, errors and paging. Nothing of it leaves this package.
 */
@NullMarked
package app.keydesk.seam.http;

import org.jspecify.annotations.NullMarked;
