package app.keydesk.hotel;

import java.util.List;

/**
 * The stays that a list shows, as the grid tells of their rooms.
 *
 * @param total how many fit, of which {@code rows} are the first
 */
public record StayPage(List<RoomTile> rows, int total) {}
