package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which handler answers which path; each runs alone, under the hotel's lock. */
final class Routes {
    private final Map<String, BiFunction<Hotel, Request, Map<String, ?>>> handlers = new HashMap<>();

    Routes() {
        SystemRoutes.addTo(this);
        DoorRoutes.addTo(this);
        UserRoutes.addTo(this);
        IdentityRoutes.addTo(this);
        PhoneRoutes.addTo(this);
        KeyRoutes.addTo(this);
        EncoderRoutes.addTo(this);
        EventRoutes.addTo(this);
        SessionRoutes.addTo(this);
        GrantRoutes.addTo(this);
        MethodRoutes.addTo(this);
        UnusedRoutes.addTo(this);
    }

    void on(String path, BiFunction<Hotel, Request, Map<String, ?>> handler) {
        handlers.put(path, handler);
    }

    @Nullable
    BiFunction<Hotel, Request, Map<String, ?>> handler(String path) {
        return handlers.get(path);
    }
}
