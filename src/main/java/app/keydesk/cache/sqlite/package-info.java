/**
 * The cache and the journal in SQLite files: one writer each, migrations in resources.
 */
@NullMarked
package app.keydesk.cache.sqlite;

import org.jspecify.annotations.NullMarked;
