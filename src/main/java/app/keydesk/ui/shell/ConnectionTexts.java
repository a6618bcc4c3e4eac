package app.keydesk.ui.shell;

import app.keydesk.desk.Connection.Status;
import app.keydesk.ui.HotelTime;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The state of the connection in words. */
final class ConnectionTexts {
    private final Words words;

    ConnectionTexts(Words words) {
        this.words = words;
    }

    /** Short, for the bar at the top. */
    String pill(Status status, ZoneId zone) {
        HotelTime time = words.time(zone);
        Instant offlineSince = status.offlineSince();
        if (offlineSince != null) {
            return words.own().get("pill.offline", time.time(offlineSince), synced(status, time));
        }
        if (status.progress() >= 0) {
            return words.own().get("pill.progress", Math.round(status.progress() * 100));
        }
        Instant syncedAt = status.lastSyncAt();
        return syncedAt == null ? words.own().get("pill.first") : words.own().get("pill.synced", time.time(syncedAt));
    }

    private String synced(Status status, HotelTime time) {
        Instant syncedAt = status.lastSyncAt();
        return syncedAt == null ? words.own().get("synced.never") : words.own().get("synced.at", time.time(syncedAt));
    }

    /** What stays on screen while it is not well; null while it is. */
    @Nullable
    String bar(Status status) {
        if (!status.isOnline()) {
            return words.own().get("bar.offline");
        }
        return status.problem() == null ? null : words.problem(status.problem());
    }
}
