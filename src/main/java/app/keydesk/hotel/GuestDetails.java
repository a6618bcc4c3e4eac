package app.keydesk.hotel;

import java.util.List;

/** A guest with phones and keys, newest key first. */
public record GuestDetails(Guest guest, List<Phone> phones, List<KeyRow> keys) {
    /** Whether a phone key would reach a phone at once. */
    public boolean hasReadyPhone() {
        return phones.stream().anyMatch(Phone::isReady);
    }
}
