/** Benchmarks, apart from the tests: {@code mvn -Pbench verify} runs them all and writes one table. */
@NullMarked
package app.keydesk.bench;

import org.jspecify.annotations.NullMarked;
