package app.keydesk.local;

import app.keydesk.hotel.HotelSettings;
import org.jspecify.annotations.Nullable;

/**
 * What this desk remembers between starts; no secrets and no guests.
 *
 * @param connection null while no hotel is connected
 * @param hotel the connected hotel's rules; null for those that follow from its access system
 */
public record DeskSettings(
        String language,
        ThemeChoice theme,
        WindowPlace window,
        @Nullable HotelConnection connection,
        @Nullable HotelSettings hotel) {
    public static final DeskSettings FIRST =
            new DeskSettings("", ThemeChoice.SYSTEM, new WindowPlace(1280, 800, false), null, null);

    /** Light or dark as the system has it, or as the person wants it. */
    public enum ThemeChoice {
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }

    /** In scaled pixels. */
    public record WindowPlace(double width, double height, boolean isMaximized) {}

    /**
     * Which hotel, without its key.
     *
     * @param managerId the credential manager that was chosen for phone keys; null: as Seam names it
     * @param isKeyInFile the person agreed to keep the API key in a file, there being no keychain
     */
    public record HotelConnection(
            String endpoint, String systemId, @Nullable String managerId, String hotelName, boolean isKeyInFile) {}

    public DeskSettings withTheme(ThemeChoice other) {
        return new DeskSettings(language, other, window, connection, hotel);
    }

    public DeskSettings withLanguage(String other) {
        return new DeskSettings(other, theme, window, connection, hotel);
    }

    public DeskSettings withWindow(WindowPlace other) {
        return new DeskSettings(language, theme, other, connection, hotel);
    }

    public DeskSettings withConnection(@Nullable HotelConnection other) {
        return new DeskSettings(language, theme, window, other, hotel);
    }

    public DeskSettings withHotel(@Nullable HotelSettings other) {
        return new DeskSettings(language, theme, window, connection, other);
    }
}
