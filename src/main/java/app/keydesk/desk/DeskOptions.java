package app.keydesk.desk;

import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.SystemId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a desk is told of its hotel and of itself.
 *
 * @param hotel the settings as they are now
 * @param authority who works at the desk now, and what they may do
 * @param chosen the systems chosen for it
 * @param looksFirst whether a write without an answer is looked up before it is sent again, and the rooms after a key was
 *     made; false only in the tests that show what happens then
 */
public record DeskOptions(
        Supplier<HotelSettings> hotel,
        Authority authority,
        Chosen chosen,
        boolean isDemo,
        Pace pace,
        boolean looksFirst) {
    public DeskOptions(Supplier<HotelSettings> hotel, Authority authority, Chosen chosen, boolean isDemo) {
        this(hotel, authority, chosen, isDemo, Pace.NORMAL, true);
    }

    /**
     * Which systems of the workspace.
     *
     * @param system the hotel's Visionline; null: the first
     * @param manager the credential manager for phone keys; null: as Seam names it
     */
    public record Chosen(
            @Nullable SystemId system, @Nullable SystemId manager) {
        public static final Chosen BY_SEAM = new Chosen(null, null);
    }

    /** Whoever is signed in. */
    public Supplier<String> operator() {
        return authority::operatorName;
    }

    @Nullable
    SystemId system() {
        return chosen.system();
    }
}
