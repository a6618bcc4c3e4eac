package app.keydesk.hotel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to get a key, with the one check of it that form and use case share.
 *
 * @param guest somebody known; null for a new guest, of whom {@code name} is needed
 * @param email empty where none is given
 * @param phoneNumber E.164 ("+4930123456", spaces allowed); empty where none is given
 * @param from wall time in the hotel's zone; null while it is not a date and a time
 * @param until as {@code from}
 * @param encoderId needed for a card
 */
public record KeyForm(
        @Nullable AcsUserId guest,
        String name,
        String email,
        String phoneNumber,
        List<Entrance> rooms,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        Medium medium,
        @Nullable EncoderId encoderId) {
    public static final String NAME = "name";
    public static final String EMAIL = "email";
    public static final String PHONE_NUMBER = "phoneNumber";
    public static final String ROOMS = "rooms";
    public static final String FROM = "from";
    public static final String UNTIL = "until";
    public static final String ENCODER = "encoder";

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** What is wrong, field by field, in the order of the form; the reason is {@code missing}, {@code malformed}, …. */
    public List<Problem.BadInput> check(Instant now, ZoneId zone) {
        List<Problem.BadInput> found = new ArrayList<>();
        if (guest == null) {
            checkPerson(found);
        }
        checkRooms(found);
        checkWindow(found, now, zone);
        if (medium == Medium.CARD && encoderId == null) {
            found.add(new Problem.BadInput(ENCODER, "missing"));
        }
        return List.copyOf(found);
    }

    /** The window in the hotel's zone; only for a form without problems. */
    public StayWindow window(ZoneId zone) {
        if (from == null || until == null) {
            throw new IllegalStateException("a form with problems has no window");
        }
        return StayWindow.of(from, until, zone);
    }

    private void checkPerson(List<Problem.BadInput> found) {
        if (name.isBlank()) {
            found.add(new Problem.BadInput(NAME, "missing"));
        }
        if (!email.isBlank() && !MAIL.matcher(email.strip()).matches()) {
            found.add(new Problem.BadInput(EMAIL, "malformed"));
        }
        if (!phoneNumber.isBlank() && !E164.matcher(plain(phoneNumber)).matches()) {
            found.add(new Problem.BadInput(PHONE_NUMBER, "malformed"));
        }
    }

    private void checkRooms(List<Problem.BadInput> found) {
        if (rooms.isEmpty()) {
            found.add(new Problem.BadInput(ROOMS, "missing"));
        } else if (rooms.stream().anyMatch(room -> !room.isRoom())) {
            found.add(new Problem.BadInput(ROOMS, "not-a-room"));
        } else if (rooms.stream().anyMatch(room -> room.doorName().isBlank())) {
            found.add(new Problem.BadInput(ROOMS, "no-door"));
        } else if (medium == Medium.PHONE && rooms.stream().anyMatch(room -> !room.opensWithPhone())) {
            found.add(new Problem.BadInput(ROOMS, "no-phone"));
        } else if (medium == Medium.CARD && rooms.stream().anyMatch(room -> !room.opensWithCard())) {
            found.add(new Problem.BadInput(ROOMS, "no-card"));
        }
    }

    private void checkWindow(List<Problem.BadInput> found, Instant now, ZoneId zone) {
        if (from == null) {
            found.add(new Problem.BadInput(FROM, "malformed"));
        }
        if (until == null) {
            found.add(new Problem.BadInput(UNTIL, "malformed"));
        } else if (from != null && !until.isAfter(from)) {
            found.add(new Problem.BadInput(UNTIL, "before-arrival"));
        } else if (from != null && !window(zone).endsAt().isAfter(now)) {
            found.add(new Problem.BadInput(UNTIL, "past"));
        }
    }

    /** A phone number without the spaces, dots, hyphens and brackets that people type. */
    public static String plain(String phoneNumber) {
        return phoneNumber.replaceAll("[\\s().\\-/]", "");
    }

    /** Whether a field is for reaching the guest. */
    public static boolean isContact(String field) {
        return field.equals(EMAIL) || field.equals(PHONE_NUMBER);
    }

    /** Whether a field speaks of the guest. */
    public static boolean isPerson(String field) {
        return field.equals(NAME) || isContact(field);
    }
}
