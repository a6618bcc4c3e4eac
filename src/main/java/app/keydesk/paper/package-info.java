/**
 * What is put on paper: sheets, how they are set on pages, and the interface that writes them. Knows the JDK alone; the
 * PDF library stays in {@code paper.pdf}.
 */
@NullMarked
package app.keydesk.paper;

import org.jspecify.annotations.NullMarked;
