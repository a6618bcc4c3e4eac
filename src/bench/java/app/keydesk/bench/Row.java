package app.keydesk.bench;

/**
 * A figure in the table.
 *
 * @param benchmark the word of the one that measured it
 */
record Row(String benchmark, Taken taken, Figure figure) {}
