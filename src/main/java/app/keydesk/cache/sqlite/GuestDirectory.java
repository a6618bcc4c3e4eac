package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Folding;
import app.keydesk.hotel.Guest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The guests' names and search words in memory, as the file holds them sealed: read whole before the first read that needs
 * them, then told of every change. Safe for any thread.
 */
final class GuestDirectory {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[+\\d][\\d\\s()/.-]*");
    private static final int FEWEST_DIGITS = 3;

    private final SqliteFile file;
    private final GuestRows rows = new GuestRows();
    private final Seals seals;
    private final Map<String, Person> byId = new ConcurrentHashMap<>();
    private volatile boolean isLoaded;

    GuestDirectory(SqliteFile file, FieldCipher cipher) {
        this.file = file;
        this.seals = new Seals(cipher, rows.table());
    }

    /** To be called outside of any other read of the file: readers must not wait for each other. */
    void load() {
        if (!isLoaded) {
            loadOnce();
        }
    }

    private synchronized void loadOnce() {
        if (!isLoaded) {
            file.read(handle -> handle.createQuery("select * from guests")
                            .map((row, context) -> Person.of(rows.read(row, seals)))
                            .list())
                    .forEach(person -> byId.put(person.id(), person));
            isLoaded = true;
        }
    }

    /** Drops all names; the next read that needs them reads them anew. */
    synchronized void reload() {
        isLoaded = false;
        byId.clear();
    }

    /** Reads these guests again, after the commit that wrote or deleted some of them. */
    synchronized void refresh(Collection<AcsUserId> guests) {
        if (!isLoaded || guests.isEmpty()) {
            return;
        }
        String ids = Json.write(guests.stream().map(AcsUserId::value).toList());
        Map<String, Person> found = file.read(
                handle -> handle.createQuery("select * from guests where id in (select value from json_each(:ids))")
                        .bind("ids", ids)
                        .map((row, context) -> Person.of(rows.read(row, seals)))
                        .collect(Collectors.toMap(Person::id, person -> person)));
        for (AcsUserId guest : guests) {
            Person person = found.get(guest.value());
            if (person == null) {
                byId.remove(guest.value());
            } else {
                byId.put(person.id(), person);
            }
        }
    }

    /** A guest; the search words are made at the first search, since a start needs none. */
    private static final class Person {
        private final String id;
        private final String name;
        private final String text;
        private final String digits;
        private volatile @Nullable String words;

        private Person(Guest guest) {
            this.id = guest.id().value();
            this.name = guest.fullName();
            this.text = guest.fullName() + ' ' + (guest.email() == null ? "" : guest.email());
            this.digits = guest.phoneNumber() == null ? "" : Folding.digits(guest.phoneNumber());
        }

        static Person of(Guest guest) {
            return new Person(guest);
        }

        String id() {
            return id;
        }

        String name() {
            return name;
        }

        String digits() {
            return digits;
        }

        String words() {
            String made = words;
            if (made == null) {
                made = ' ' + Folding.fold(text) + ' ' + Folding.foldSpelledOut(text);
                words = made;
            }
            return made;
        }
    }

    /** The name of a guest whom the cache knows, else empty. */
    String name(String id) {
        Person person = byId.get(id);
        return person == null ? "" : person.name();
    }

    /** Ids of guests who match every word, those whose name or a part of it begins so first, then by name. */
    List<String> find(String text, int limit) {
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
}
