package app.keydesk.ui.rooms;

import app.keydesk.ui.HotelTime;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times of the grid in words, kept: most stays end at the same hours, and every room that scrolls by asks for one. */
final class TimeWords {
    private static final int MOST = 1_000;

    private final Words words;
    private final Map<Asked, String> kept = new HashMap<>();
    private @Nullable Ground ground;

    TimeWords(Words words) {
        this.words = words;
    }

    private record Asked(String id, Instant at) {}

    /** With another zone, language or day the same time has other words. */
    private record Ground(HotelTime time, LocalDate today) {}

    /** The text {@code id} with {@code at} as a tile has room for it: a day and a time. */
    String of(String id, Instant at, HotelTime time, Instant now) {
        Ground asked = new Ground(time, LocalDate.ofInstant(now, time.zone()));
        if (!asked.equals(ground) || kept.size() > MOST) {
            ground = asked;
            kept.clear();
        }
        return Objects.requireNonNull(kept.computeIfAbsent(
                new Asked(id, at), each -> words.own().get(id, words.shortDayAndTime(at, time, now))));
    }
}
