package app.keydesk.hotel;

import java.util.List;

/**
 * The keys that a list shows.
 *
 * @param total how many there are, of which {@code rows} are the newest
 */
public record KeyPage(List<KeyRow> rows, int total) {}
