package app.keydesk.cache;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a wrong PIN or passphrase keeps somebody out: {@value #FREE} tries, then 30 seconds, doubled with each further wrong one up to
 * half an hour.
 */
public final class Throttle {
    public static final int FREE = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 6;

    private Throttle() {}

    /** @return the end of the lock-out that the last of {@code failures} brings; {@code now} where it brings none */
    public static Instant lockedUntil(int failures, Instant now) {
        if (failures < FREE) {
            return now;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
        return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    /** What is left of a lock-out; one that ends later than any can was written under a wrong clock. */
    public static Instant atMost(Instant lockedUntil, Instant now) {
        Instant latest = now.plus(LONGEST);
        return lockedUntil.isAfter(latest) ? latest : lockedUntil;
    }

    public static int triesLeft(int failures) {
        return Math.max(0, FREE - failures);
    }
}
