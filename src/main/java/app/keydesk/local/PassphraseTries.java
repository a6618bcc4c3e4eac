package app.keydesk.local;

import app.keydesk.cache.Throttle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;

/** How often a passphrase was wrong, in a small file beside the keys: a restart does not help who guesses at the desk. */
public final class PassphraseTries {
    private final Path file;
    private final Clock clock;

    public PassphraseTries(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    private record Tries(int failures, Instant lockedUntil) {}

    /** When the next try is taken; now or before where nothing keeps anybody out. */
    public Instant openAt() throws IOException {
        return Throttle.atMost(read().lockedUntil(), clock.instant());
    }

    public boolean isOpen() throws IOException {
        return !openAt().isAfter(clock.instant());
    }

    /** One more was wrong; tells how many tries are left before a pause. */
    public int failed() throws IOException {
        int failures = read().failures() + 1;
        Instant until = Throttle.lockedUntil(failures, clock.instant());
        PrivateFile.write(file, (failures + " " + until).getBytes(StandardCharsets.UTF_8));
        return Throttle.triesLeft(failures);
    }

    /** How many were wrong since the last right one. */
    public int failures() throws IOException {
        return read().failures();
    }

    /** The right one was given. */
    public void passed() throws IOException {
        Files.deleteIfExists(file);
    }

    private Tries read() throws IOException {
        Instant now = clock.instant();
        if (!Files.exists(file)) {
            return new Tries(0, now);
        }
        String[] parts = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split(" ");
        try {
            return new Tries(Math.clamp(Long.parseLong(parts[0]), 0, 1000), Instant.parse(parts[1].strip()));
        } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            return new Tries(Throttle.FREE, now); // written over by somebody: no free tries for that
        }
    }
}
