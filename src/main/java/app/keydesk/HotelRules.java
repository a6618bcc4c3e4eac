package app.keydesk;

import app.keydesk.cache.HotelCache;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.SystemId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connected hotel's rules: those that were set, else those that follow from its access system, whose name and time zone
 * Seam tells. Asked from any thread, read from the cache only when the systems changed.
 */
final class HotelRules implements Supplier<HotelSettings> {
    private final Supplier<Optional<HotelSettings>> set;
    private final AtomicReference<HotelSettings> derived;
    private final @Nullable SystemId system;

    /** @param name until the access system is known, with the zone of this PC */
    HotelRules(Supplier<Optional<HotelSettings>> set, String name, ZoneId pcZone, @Nullable SystemId system) {
        this.set = set;
        this.system = system;
        this.derived = new AtomicReference<>(HotelSettings.defaults(name, pcZone));
    }

    @Override
    public HotelSettings get() {
        return set.get().orElseGet(derived::get);
    }

    /** Looks at the systems again; blocking. */
    void follow(HotelCache cache) {
        cache.systems().stream()
                .filter(AcsSystem::isVisionline)
                .filter(found -> system == null || found.id().equals(system))
                .findFirst()
                .ifPresent(found -> derived.updateAndGet(before -> HotelSettings.defaults(
                        found.name().isBlank() ? before.hotelName() : found.name(),
                        found.zone() == null ? before.zone() : found.zone())));
    }
}
