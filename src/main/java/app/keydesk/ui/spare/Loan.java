package app.keydesk.ui.spare;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long a spare key is lent. */
enum Loan {
    OPEN(null),
    ONE_HOUR(Duration.ofHours(1)),
    FOUR_HOURS(Duration.ofHours(4)),
    TWELVE_HOURS(Duration.ofHours(12));

    private final @Nullable Duration duration;

    Loan(@Nullable Duration duration) {
        this.duration = duration;
    }

    @Nullable
    Instant dueAt(Instant now) {
        return duration == null ? null : now.plus(duration);
    }
}
