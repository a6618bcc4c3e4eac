package app.keydesk.desk;

import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.SystemId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a desk is told of its hotel and of itself.
 *
 * @param hotel the settings as they are now
 * @param operator who works at the desk now
 * @param system the access system chosen for it; null: the workspace's first Visionline
 * @param looksFirst whether a write without an answer is looked up before it is sent again; false only in the tests that
 *     show what happens then
 */
public record DeskOptions(
        Supplier<HotelSettings> hotel,
        Supplier<String> operator,
        @Nullable SystemId system,
        boolean isDemo,
        Pace pace,
        boolean looksFirst) {
    public DeskOptions(
            Supplier<HotelSettings> hotel, Supplier<String> operator, @Nullable SystemId system, boolean isDemo) {
        this(hotel, operator, system, isDemo, Pace.NORMAL, true);
    }
}
