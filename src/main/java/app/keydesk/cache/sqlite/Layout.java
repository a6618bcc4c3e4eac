package app.keydesk.cache.sqlite;

import java.time.Duration;

/**
 * What a file of ours is like.
 *
 * @param migrations class-path folder of its numbered migrations; the newest one sets {@code user_version}
 * @param version the {@code user_version} that this program reads and writes
 * @param isDurable whether a commit survives a power cut ({@code synchronous=FULL}); else only a crash
 * @param patience how long to wait for another program that holds the file
 */
record Layout(String migrations, int version, boolean isDurable, Duration patience) {
    static final Layout HOTEL = new Layout("app/keydesk/cache/hotel", 1, false, Duration.ofSeconds(5));
    static final Layout JOURNAL = new Layout("app/keydesk/cache/journal", 1, true, Duration.ofSeconds(5));

    Layout within(Duration newPatience) {
        return new Layout(migrations, version, isDurable, newPatience);
    }
}
