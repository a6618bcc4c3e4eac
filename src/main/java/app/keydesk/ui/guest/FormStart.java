package app.keydesk.ui.guest;

import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.HotelSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a new key starts from, read from the cache in one go.
 *
 * @param remembered the encoder that this desk used last; null before the first card
 */
public record FormStart(
        Entrance room,
        HotelSettings settings,
        List<Entrance> doors,
        List<Encoder> encoders,
        @Nullable EncoderId remembered,
        Instant now) {}
