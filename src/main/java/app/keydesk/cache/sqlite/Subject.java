package app.keydesk.cache.sqlite;

import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.Guest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody whom the files may speak of: by Seam's ids, or as it was typed. */
record Subject(AcsUserId id, Set<String> words) {

    /** @param known what the cache knows of them; without it, only what bears their id is found */
    static Subject of(AcsUserId id, Optional<Guest> known) {
        Set<String> words = new HashSet<>();
        words.add(id.value());
        known.ifPresent(guest -> {
            add(words, guest.fullName());
            add(words, guest.email());
            add(words, guest.phoneNumber());
            add(words, guest.identityId() == null ? null : guest.identityId().value());
        });
        return new Subject(id, Set.copyOf(words));
    }

    private static void add(Set<String> words, @Nullable String word) {
        if (word != null && !word.isBlank()) {
            words.add(Folding.fold(word));
        }
    }

    boolean isNamedBy(String text) {
        return words.contains(text) || words.contains(Folding.fold(text));
    }
}
