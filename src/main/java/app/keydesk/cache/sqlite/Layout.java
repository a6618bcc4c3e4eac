package app.keydesk.cache.sqlite;

import java.time.Duration;

/**
 * What a file of ours is like.
 *
 * @param migrations class-path folder of its numbered migrations; the newest one sets {@code user_version}
 * @param version the {@code user_version} that this program reads and writes
 * @param isDurable whether a commit survives a power cut ({@code synchronous=FULL}); else only a crash
 * @param patience how long to wait for another program that holds the file
 * @param mostPages pages of 4 KiB that it may grow to, so that no server fills the disk
 */
record Layout(String migrations, int version, boolean isDurable, Duration patience, int mostPages) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ONE_GIBIBYTE = 1 << 18;

    static final Layout HOTEL = new Layout("app/keydesk/cache/hotel", 2, false, PATIENCE, ONE_GIBIBYTE);
    static final Layout JOURNAL = new Layout("app/keydesk/cache/journal", 2, true, PATIENCE, ONE_GIBIBYTE);
    static final Layout AUDIT = new Layout("app/keydesk/cache/audit", 1, true, PATIENCE, ONE_GIBIBYTE);

    static final Layout DRAWER = new Layout("app/keydesk/cache/drawer", 1, true, PATIENCE, ONE_GIBIBYTE);
    static final Layout OPERATORS = new Layout("app/keydesk/cache/operators", 1, true, PATIENCE, ONE_GIBIBYTE);

    /**
     * For the connection that writes. The hotel is written whole; of journal, trail and the others only the newest pages
     * are touched, and those of their past would only fill the memory as they grow.
     */
    int pagesInMemoryKib() {
        return migrations.equals(HOTEL.migrations) ? 32 << 10 : 1 << 10;
    }

    Layout within(Duration newPatience) {
        return new Layout(migrations, version, isDurable, newPatience, mostPages);
    }

    /** Commits that a power cut may take back, a crash may not. */
    Layout quick() {
        return new Layout(migrations, version, false, patience, mostPages);
    }

    Layout upTo(int pages) {
        return new Layout(migrations, version, isDurable, patience, pages);
    }
}
