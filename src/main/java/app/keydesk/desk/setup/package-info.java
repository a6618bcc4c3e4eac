/** What can be set at a desk, which values are right, and what a hotel's setup file must say. Knows no file and no screen. */
@NullMarked
package app.keydesk.desk.setup;

import org.jspecify.annotations.NullMarked;
