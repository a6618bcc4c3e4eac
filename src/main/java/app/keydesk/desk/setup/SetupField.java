package app.keydesk.desk.setup;

import app.keydesk.desk.setup.DeskChoices.Look;
import app.keydesk.hotel.KeyLabel;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A value that is typed, and what is wrong with it: the same rule while it is typed and when a setup file is read. */
public enum SetupField {
    HOTEL_NAME("hotel.name", text -> text.isBlank() ? Optional.of(Wrong.EMPTY) : plain(text, 80)),
    ZONE("hotel.zone", text -> when(!ZoneId.getAvailableZoneIds().contains(text.strip()), Wrong.NO_ZONE)),
    CHECK_IN("hotel.checkIn", SetupField::time),
    CHECK_OUT("hotel.checkOut", SetupField::time),
    LABEL("hotel.label", SetupField::label),
    LANGUAGE("desk.language", text -> when(!languages().contains(text), Wrong.UNKNOWN_WORD)),
    LOOK(
            "desk.look",
            text -> when(
                    Arrays.stream(Look.values()).noneMatch(look -> look.name().equals(text)), Wrong.UNKNOWN_WORD)),
    SCALE("desk.scale", text -> number(text, 100, 200)),
    IDLE_MINUTES("desk.idleMinutes", text -> number(text, 1, 15)),
    RETENTION("data.retentionDays", text -> number(text, 1, 3650)),
    ARRIVALS_FOLDER("data.arrivalsFolder", SetupField::folder),
    UPDATE_ADDRESS("data.updateAddress", SetupField::address);

    private static final int LONGEST_TEXT = 500;

    private final String path;
    private final Function<String, Optional<Wrong>> rule;

    SetupField(String path, Function<String, Optional<Wrong>> rule) {
        this.path = path;
        this.rule = rule;
    }

    /** What is not right with a value. */
    public enum Wrong {
        EMPTY,
        TOO_LONG,
        UNPRINTABLE,
        NO_ZONE,
        NO_TIME,
        NO_NUMBER,
        OUT_OF_RANGE,
        UNKNOWN_PLACEHOLDER,
        NO_FOLDER,
        UNSAFE_ADDRESS,
        UNKNOWN_WORD,
        UNKNOWN_FIELD,
        TWICE,
        MISSING,
        UNKNOWN_DOOR,
        NO_RULE,
        NOT_READABLE,
        OTHER_VERSION
    }

    /** Where it stands in a setup file. */
    public String path() {
        return path;
    }

    /** What holds where an older file does not speak of it; empty where a file must. */
    public Optional<String> whenMissing() {
        return this == IDLE_MINUTES ? Optional.of(String.valueOf(DeskChoices.USUAL_IDLE_MINUTES)) : Optional.empty();
    }

    /** Empty where {@code text} is right. */
    public Optional<Wrong> check(String text) {
        return text.length() > LONGEST_TEXT ? Optional.of(Wrong.TOO_LONG) : rule.apply(text);
    }

    /** The languages that a desk speaks; the empty one is that of the PC. */
    public static List<String> languages() {
        return List.of("", "en", "de", "fr", "es", "it");
    }

    private static Optional<Wrong> when(boolean isWrong, Wrong wrong) {
        return isWrong ? Optional.of(wrong) : Optional.empty();
    }

    private static Optional<Wrong> plain(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(Wrong.TOO_LONG);
        }
        Set<Byte> unseen = Set.of(Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR);
        return when(
                text.codePoints()
                        .filter(one -> one != 0x200D) // joins the parts of one emoji
                        .anyMatch(one -> unseen.contains((byte) Character.getType(one))),
                Wrong.UNPRINTABLE);
    }

    private static Optional<Wrong> time(String text) {
        try {
            SetupText.time(text);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(Wrong.NO_TIME);
        }
    }

    private static Optional<Wrong> label(String text) {
        return plain(text, 200)
                .or(() -> when(!new KeyLabel(text).unknownPlaceholders().isEmpty(), Wrong.UNKNOWN_PLACEHOLDER));
    }

    private static Optional<Wrong> number(String text, int least, int most) {
        if (!text.strip().matches("[0-9]{1,6}")) {
            return Optional.of(Wrong.NO_NUMBER);
        }
        int number = Integer.parseInt(text.strip());
        return when(number < least || number > most, Wrong.OUT_OF_RANGE);
    }

    private static Optional<Wrong> folder(String text) {
        try {
            return when(!text.isBlank() && !Path.of(text.strip()).isAbsolute(), Wrong.NO_FOLDER);
        } catch (InvalidPathException e) {
            return Optional.of(Wrong.NO_FOLDER);
        }
    }

    private static Optional<Wrong> address(String text) {
        try {
            URI address = new URI(text.strip());
            boolean isSafe = "https".equals(address.getScheme()) && address.getHost() != null
                    || "http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost());
            return when(!text.isBlank() && (!isSafe || address.getUserInfo() != null), Wrong.UNSAFE_ADDRESS);
        } catch (URISyntaxException e) {
            return Optional.of(Wrong.UNSAFE_ADDRESS);
        }
    }
}
