package app.keydesk.cache.sqlite;

import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.RoomState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the live keys of one room add up to; times in microseconds. */
final class RoomTally {
    private final List<Key> keys = new ArrayList<>(2);
    private int phoneKeys;
    private int cardKeys;
    private boolean needsAttention;
    private boolean hasBegun;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    /**
     * One live key.
     *
     * @param startsAt {@link Long#MIN_VALUE} without
     * @param endsAt {@link Long#MAX_VALUE} without
     */
    record Key(
            String guestName,
            boolean isPhone,
            boolean isCard,
            boolean needsAttention,
            long startsAt,
            long endsAt,
            long createdAt) {}

    void add(Key key, long now) {
        keys.add(key);
        phoneKeys += key.isPhone() ? 1 : 0;
        cardKeys += key.isCard() ? 1 : 0;
        needsAttention |= key.needsAttention();
        hasBegun |= key.startsAt() <= now;
        if (key.startsAt() != Long.MIN_VALUE) {
            from = Math.min(from, key.startsAt());
        }
        until = Math.max(until, key.endsAt());
    }

    RoomState state(Instant now, ZoneId zone) {
        if (needsAttention) {
            return RoomState.ATTENTION;
        }
        if (!hasBegun) {
            return RoomState.ARRIVING;
        }
        Instant end = until();
        boolean endsToday = end != null && HotelDay.of(end, zone).equals(HotelDay.of(now, zone));
        return endsToday ? RoomState.DUE_OUT : RoomState.IN_HOUSE;
    }

    /** Each owner once, the first key's first. */
    List<String> guestNames() {
        if (keys.size() > 1) {
            keys.sort(Comparator.comparingLong(Key::createdAt));
        }
        return keys.stream()
                .map(Key::guestName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    int phoneKeys() {
        return phoneKeys;
    }

    int cardKeys() {
        return cardKeys;
    }

    @Nullable
    Instant from() {
        return from == Long.MAX_VALUE ? null : Micros.instant(from);
    }

    @Nullable
    Instant until() {
        return until == Long.MAX_VALUE ? null : Micros.instant(until);
    }
}
