package app.keydesk.ui.lists;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time that sorts; one that never comes is last. */
record When(Optional<Instant> at) implements Comparable<When> {

    static When of(@Nullable Instant at) {
        return new When(Optional.ofNullable(at));
    }

    @Override
    public int compareTo(When other) {
        return at.orElse(Instant.MAX).compareTo(other.at.orElse(Instant.MAX));
    }
}
