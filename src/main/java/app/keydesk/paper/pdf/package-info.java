/** Writes sheets as PDF with Apache PDFBox. Knows {@code paper}. */
@NullMarked
package app.keydesk.paper.pdf;

import org.jspecify.annotations.NullMarked;
