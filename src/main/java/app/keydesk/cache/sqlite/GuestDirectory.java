package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.hotel.Guest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * The guests' names and search words in memory, as the file holds them sealed: read whole on first use (5,000 guests in
 * some 20 ms), then told of every change. Safe for any thread.
 */
final class GuestDirectory {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[+\\d][\\d\\s()/.-]*");
    private static final int FEWEST_DIGITS = 3;

    private final Seals seals;
    private final Map<String, Person> byId = new HashMap<>();
    private boolean isLoaded;

    GuestDirectory(FieldCipher cipher) {
        this.seals = new Seals(cipher, new GuestRows().table());
    }

    private record Person(String id, String name, String words, String digits) {
        static Person of(Guest guest) {
            String text = guest.fullName() + ' ' + (guest.email() == null ? "" : guest.email());
            return new Person(
                    guest.id().value(),
                    guest.fullName(),
                    ' ' + Folding.fold(text) + ' ' + Folding.foldSpelledOut(text),
                    guest.phoneNumber() == null ? "" : Folding.digits(guest.phoneNumber()));
        }
    }

    /** The name of a guest whom the cache knows, else empty. */
    synchronized String name(Handle handle, String id) {
        load(handle);
        Person person = byId.get(id);
        return person == null ? "" : person.name();
    }

    /** Ids of guests who match every word, those whose name or a part of it begins so first, then by name. */
    synchronized List<String> find(Handle handle, String text, int limit) {
        load(handle);
        String trimmed = text.strip();
        boolean isNumber =
                NUMBER.matcher(trimmed).matches() && Folding.digits(trimmed).length() >= FEWEST_DIGITS;
        String digits = isNumber ? withoutTrunkPrefix(Folding.digits(trimmed)) : "";
        List<String> words = List.of(SPACES.split(Folding.fold(trimmed)));
        List<Person> matches = new ArrayList<>();
        for (Person person : byId.values()) {
            if (words.stream().allMatch(person.words()::contains)
                    || isNumber && person.digits().contains(digits)) {
                matches.add(person);
            }
        }
        return matches.stream()
                .sorted(Comparator.comparing((Person person) -> !person.words().contains(' ' + words.getFirst()))
                        .thenComparing(Person::name)
                        .thenComparing(Person::id))
                .limit(limit)
                .map(Person::id)
                .toList();
    }

    /** 0171… and 0049171… are stored as +49171…. */
    private static String withoutTrunkPrefix(String digits) {
        int from = 0;
        while (from < 2 && from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    synchronized void put(Collection<Guest> guests) {
        if (isLoaded) {
            guests.forEach(guest -> byId.put(guest.id().value(), Person.of(guest)));
        }
    }

    /** Reads anew on next use: some guests are gone. */
    synchronized void reload() {
        byId.clear();
        isLoaded = false;
    }

    private void load(Handle handle) {
        if (!isLoaded) {
            var rows = new GuestRows();
            handle.createQuery("select * from guests")
                    .map((row, context) -> Person.of(rows.read(row, seals)))
                    .forEach(person -> byId.put(person.id(), person));
            isLoaded = true;
        }
    }
}
