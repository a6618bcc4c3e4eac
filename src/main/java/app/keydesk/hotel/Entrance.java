package app.keydesk.hotel;

import java.util.List;

/**
 * A door of the hotel ({@code acs_entrance}).
 *
 * @param name what staff call it ({@code display_name})
 * @param doorName Visionline's name; for a guest room its number; empty where Visionline gave none
 * @param categoryWord the category as Seam said it, kept for words that {@link DoorCategory} does not know
 * @param opensWithPhone false only where Seam says so, or where the door has profiles and none is BLE
 */
public record Entrance(
        EntranceId id,
        SystemId systemId,
        String name,
        String doorName,
        DoorCategory category,
        String categoryWord,
        boolean opensWithCard,
        boolean opensWithPhone,
        List<Notice> notices) {

    public boolean isRoom() {
        return category == DoorCategory.GUEST;
    }

    /** The room number to show and to sort by: Visionline's door name, else the display name. */
    public RoomNumber roomNumber() {
        return new RoomNumber(doorName.isBlank() ? name : doorName);
    }
}
