package app.keydesk.cache.sqlite;

import app.keydesk.hotel.RoomState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the live keys of one room add up to; times in microseconds. */
final class RoomTally {
    private final Set<String> guestNames = new LinkedHashSet<>();
    private int phoneKeys;
    private int cardKeys;
    private boolean needsAttention;
    private boolean hasBegun;
    private boolean isOpenEnded;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    /** One live key: its facts as the query of {@link RoomReader} gives them. */
    record Key(
            String guestName,
            boolean isPhone,
            boolean isCard,
            boolean needsAttention,
            @Nullable Long startsAt,
            @Nullable Long endsAt) {}

    void add(Key key, long now) {
        if (!key.guestName().isEmpty()) {
            guestNames.add(key.guestName());
        }
        phoneKeys += key.isPhone() ? 1 : 0;
        cardKeys += key.isCard() ? 1 : 0;
        needsAttention |= key.needsAttention();
        hasBegun |= key.startsAt() == null || key.startsAt() <= now;
        if (key.startsAt() != null) {
            from = Math.min(from, key.startsAt());
        }
        if (key.endsAt() == null) {
            isOpenEnded = true;
        } else {
            until = Math.max(until, key.endsAt());
        }
    }

    RoomState state(Instant now, ZoneId zone) {
        if (needsAttention) {
            return RoomState.ATTENTION;
        }
        if (!hasBegun) {
            return RoomState.ARRIVING;
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean endsToday =
                !isOpenEnded && LocalDate.ofInstant(Micros.instant(until), zone).equals(today);
        return endsToday ? RoomState.DUE_OUT : RoomState.IN_HOUSE;
    }

    List<String> guestNames() {
        return List.copyOf(guestNames);
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
        return isOpenEnded ? null : Micros.instant(until);
    }
}
