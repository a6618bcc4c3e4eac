package app.keydesk.local;

import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.hotel.HotelSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this desk remembers between starts; no secrets and no guests.
 *
 * @param connection null while no hotel is connected
 * @param hotels the rules that were set, by the folder of their hotel; without, they follow from its access system
 * @param lists how the lists were left, by name
 */
public record DeskSettings(
        DeskChoices choices,
        WindowPlace window,
        @Nullable HotelConnection connection,
        Map<String, HotelSettings> hotels,
        Map<String, String> lists) {
    public static final DeskSettings FIRST =
            new DeskSettings(DeskChoices.FIRST, new WindowPlace(1280, 800, false), null, Map.of(), Map.of());

    /** A part that an older file does not have is as on the first day. */
    public DeskSettings {
        choices = Objects.requireNonNullElse(choices, DeskChoices.FIRST);
        window = Objects.requireNonNullElse(window, new WindowPlace(1280, 800, false));
        hotels = Map.copyOf(Objects.requireNonNullElse(hotels, Map.of()));
        lists = Map.copyOf(Objects.requireNonNullElse(lists, Map.of()));
    }

    /** In scaled pixels. */
    public record WindowPlace(double width, double height, boolean isMaximized) {}

    /**
     * Which hotel, without its key.
     *
     * @param managerId the credential manager that was chosen for phone keys; null: as Seam names it
     * @param isKeyInFile the keys lie in the file under the administrator's passphrase, there being no keychain
     */
    public record HotelConnection(
            String endpoint, String systemId, @Nullable String managerId, String hotelName, boolean isKeyInFile) {
        public HotelConnection {
            Objects.requireNonNull(endpoint);
            Objects.requireNonNull(systemId);
            Objects.requireNonNull(hotelName);
        }
    }

    public Optional<HotelSettings> hotel(String folder) {
        return Optional.ofNullable(hotels.get(folder));
    }

    public DeskSettings withChoices(DeskChoices other) {
        return new DeskSettings(other, window, connection, hotels, lists);
    }

    public DeskSettings withWindow(WindowPlace other) {
        return new DeskSettings(choices, other, connection, hotels, lists);
    }

    public DeskSettings withConnection(@Nullable HotelConnection other) {
        return new DeskSettings(choices, window, other, hotels, lists);
    }

    public DeskSettings withHotel(String folder, HotelSettings rules) {
        Map<String, HotelSettings> all = new HashMap<>(hotels);
        all.put(folder, rules);
        return new DeskSettings(choices, window, connection, all, lists);
    }

    public DeskSettings withLists(Map<String, String> other) {
        return new DeskSettings(choices, window, connection, hotels, other);
    }
}
