package app.keydesk.cache.sqlite;

import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.RoomState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the live keys of one room add up to; times in microseconds. */
final class RoomTally {
    private final List<Key> keys = new ArrayList<>(2);
    private int phoneKeys;
    private int cardKeys;
    private boolean waits;
    private boolean needsPerson;
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
            boolean waits,
            boolean needsPerson,
            long startsAt,
            long endsAt,
            long createdAt) {}

    void add(Key key, long now) {
        keys.add(key);
        phoneKeys += key.isPhone() ? 1 : 0;
        cardKeys += key.isCard() ? 1 : 0;
        waits |= key.waits();
        needsPerson |= key.needsPerson();
        hasBegun |= key.startsAt() <= now;
        if (key.startsAt() != Long.MIN_VALUE) {
            from = Math.min(from, key.startsAt());
        }
        until = Math.max(until, key.endsAt());
    }

    Set<RoomState> states(Instant now, ZoneId zone) {
        Set<RoomState> states = EnumSet.noneOf(RoomState.class);
        if (hasBegun) {
            states.add(RoomState.IN_HOUSE);
            if (endsToday(now, zone)) {
                states.add(RoomState.DUE_OUT);
            }
        } else if (!waits && !needsPerson) {
            states.add(RoomState.KEY_READY);
        }
        if (waits) {
            states.add(RoomState.WAITING);
        }
        if (needsPerson) {
            states.add(RoomState.ATTENTION);
        }
        return states;
    }

    private boolean endsToday(Instant now, ZoneId zone) {
        Instant end = until();
        return end != null && HotelDay.of(end, zone).equals(HotelDay.of(now, zone));
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
