package app.keydesk.demo.model;

import app.keydesk.demo.model.EncoderResources.Encoder;
import app.keydesk.demo.model.Resources.AcsSystem;
import app.keydesk.demo.model.Resources.Entrance;
import app.keydesk.demo.model.State.RoomLink;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Builds a hotel's doors from a seed: the same seed makes the same hotel, ids included. Guests: {@link GuestBuilder}. */
public final class HotelBuilder {
    private static final int SMALL = 600;
    private static final int LARGE = 3_000;

    private final State state = new State();
    private final Random random;
    private final ZoneId zone;
    private final Instant now;

    private HotelBuilder(long seed, int rooms, ZoneId zone, Instant now) {
        this.random = new Random(seed);
        this.zone = zone;
        this.now = now;
        state.seed = seed;
        state.rooms = rooms;
        state.madeAt = now;
    }

    /** {@code now}: guests' stays lie around it. The API key is left empty. */
    public static State build(long seed, int rooms, ZoneId zone, Instant now) {
        HotelBuilder builder = new HotelBuilder(seed, rooms, zone, now);
        builder.systems();
        builder.doors();
        builder.encoders();
        new GuestBuilder(builder.state, builder.random, zone, now).build();
        return builder.state;
    }

    static String id(Random random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | bytes[i] & 0xff;
            low = low << 8 | bytes[i + 8] & 0xff;
        }
        return new UUID(high, low).toString();
    }

    private String id() {
        return id(random);
    }

    private void systems() {
        state.workspaceId = id();
        state.connectedAccountId = id();
        state.hotelName = "Hotel Seafarer (demo)";
        state.systemId = id();
        state.managerId = id();
        AcsSystem visionline = system(state.systemId, state.hotelName, "visionline_system", "Visionline");
        visionline.defaultCredentialManagerAcsSystemId = state.managerId;
        visionline.visionlineMetadata =
                new LinkedHashMap<>(Map.of("lan_address", "192.0.2.10", "mobile_access_uuid", "1", "system_id", "1"));
        AcsSystem manager = system(
                state.managerId,
                "Mobile keys (demo)",
                "assa_abloy_credential_service",
                "ASSA ABLOY Credential Service");
        manager.isCredentialManager = true;
    }

    private AcsSystem system(String id, String name, String type, String typeName) {
        AcsSystem system = new AcsSystem();
        system.acsSystemId = id;
        system.workspaceId = state.workspaceId;
        system.connectedAccountId = state.connectedAccountId;
        system.connectedAccountIds.add(state.connectedAccountId);
        system.createdAt = now.minusSeconds(90 * 86_400L);
        system.name = name;
        system.displayName = name;
        system.externalType = type;
        system.externalTypeDisplayName = typeName;
        system.systemType = type;
        system.systemTypeDisplayName = typeName;
        system.imageUrl = "https://connect.getseam.com/assets/images/acs_systems/" + type + ".png";
        system.imageAltText = typeName;
        system.location.put("time_zone", zone.getId());
        state.systems.put(id, system);
        return system;
    }

    private void doors() {
        int perFloor = state.rooms <= SMALL ? 20 : state.rooms <= LARGE ? 50 : 99;
        Map<String, String> names = suites(perFloor);
        for (int i = 0; i < state.rooms; i++) {
            String number = String.valueOf((i / perFloor + 1) * 100 + i % perFloor + 1);
            door(names.getOrDefault(number, "Room " + number), number, "guest");
        }
        door("Main entrance", "Main entrance", "entrance");
        door("Garage entrance", "Garage entrance", "entrance");
        door("Lift A", "Lift A", "elevator reader");
        door("Lift B", "Lift B", "elevator reader");
        door("Gym", "Gym", "common");
        door("Pool", "Pool", "common");
        door("Garage", "Garage", "common (PMS)");
        Entrance office = door("Staff office", "Staff office", "entrance");
        office.canUnlockWithMobileKey = false;
        door("Laundry (staff)", "Laundry", "entrance");
    }

    /** Four suites of two doors on the top floor, four connecting pairs on the floors below. */
    private Map<String, String> suites(int perFloor) {
        Map<String, String> names = new LinkedHashMap<>();
        int floors = state.rooms / perFloor;
        for (int suite = 0; suite < 4 && floors > 1 && perFloor >= 20; suite++) {
            String parlour = String.valueOf(floors * 100 + 13 + suite * 2);
            String bedroom = String.valueOf(floors * 100 + 14 + suite * 2);
            names.put(parlour, "Suite " + parlour + " parlour");
            names.put(bedroom, "Suite " + parlour + " bedroom " + bedroom);
            link(true, parlour, bedroom);
        }
        for (int pair = 0; pair < 4 && pair + 1 < floors; pair++) {
            String left = String.valueOf((pair + 1) * 100 + 11);
            String right = String.valueOf((pair + 1) * 100 + 12);
            names.put(left, "Room " + left + " (connects to " + right + ")");
            names.put(right, "Room " + right + " (connects to " + left + ")");
            link(false, left, right);
        }
        return names;
    }

    private void link(boolean isSuite, String one, String other) {
        RoomLink link = new RoomLink();
        link.isSuite = isSuite;
        link.roomNumbers = new ArrayList<>(List.of(one, other));
        state.roomLinks.add(link);
    }

    private Entrance door(String name, String doorName, String category) {
        Entrance door = new Entrance();
        door.acsEntranceId = id();
        door.ordinal = state.entrances.size();
        door.workspaceId = state.workspaceId;
        door.connectedAccountId = state.connectedAccountId;
        door.acsSystemId = state.systemId;
        door.createdAt = now.minusSeconds(90 * 86_400L);
        door.displayName = name;
        door.canBelongToReservation = category.equals("guest");
        door.visionlineMetadata.doorName = doorName;
        door.visionlineMetadata.doorCategory = category;
        door.visionlineMetadata.profiles = new ArrayList<>(List.of(
                Map.of("visionline_door_profile_id", "BLE", "visionline_door_profile_type", "BLE"),
                Map.of("visionline_door_profile_id", "touch", "visionline_door_profile_type", "touch")));
        state.entrances.put(door.id(), door);
        return door;
    }

    private void encoders() {
        for (String name : List.of("Front desk 1", "Front desk 2")) {
            Encoder encoder = new Encoder();
            encoder.acsEncoderId = id();
            encoder.workspaceId = state.workspaceId;
            encoder.connectedAccountId = state.connectedAccountId;
            encoder.acsSystemId = state.systemId;
            encoder.createdAt = now.minusSeconds(90 * 86_400L);
            encoder.displayName = name;
            state.encoders.put(encoder.id(), encoder);
        }
    }
}
