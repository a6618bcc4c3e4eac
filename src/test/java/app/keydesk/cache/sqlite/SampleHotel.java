package app.keydesk.cache.sqlite;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.HotelCache;
import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.desk.Board;
import app.keydesk.desk.CachedBoard;
import app.keydesk.desk.DeskOptions;
import app.keydesk.desk.DeskParts;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Notice;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.SystemId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A small hotel to fill a cache with; every test speaks of its rooms, guests and keys. */
public final class SampleHotel {
    public static final SystemId SYSTEM = new SystemId("system-1");
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** 14:00 on 10 June in the hotel. */
    public static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");

    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private SampleHotel() {}

    static FieldCipher cipher() {
        return cipher(7);
    }

    static FieldCipher cipher(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return AesFieldCipher.ofKey(key);
    }

    public static SqliteHotelCache open(Path folder) {
        return SqliteHotelCache.open(folder.resolve("cache.db"), cipher(), id -> Optional.empty(), CLOCK)
                .store();
    }

    /** What the screens ask, over this file alone, at {@link #NOW}. */
    public static Board board(HotelCache cache) {
        return board(cache, CLOCK);
    }

    /** The same, by a clock of the test's. */
    public static Board board(HotelCache cache, Clock clock) {
        HotelSettings settings = HotelSettings.defaults("Sample", ZONE);
        DeskOptions options = new DeskOptions(() -> settings, null, DeskOptions.Chosen.BY_SEAM, true);
        return new CachedBoard(new DeskParts(null, cache, null, clock, null, options));
    }

    public static Entrance room(String number) {
        return door(number, DoorCategory.GUEST);
    }

    static Entrance door(String name, DoorCategory category) {
        return new Entrance(door(name), SYSTEM, "Door " + name, name, category, category.word(), true, true, List.of());
    }

    public static EntranceId door(String name) {
        return new EntranceId("door-" + name);
    }

    public static Guest guest(String id, String name) {
        return new Guest(
                new AcsUserId(id),
                SYSTEM,
                new IdentityId("identity-" + id),
                name,
                id + "@example.com",
                "+4917012345" + id.length(),
                false,
                List.of());
    }

    static Phone phone(String guest, boolean isReady) {
        return new Phone(
                new PhoneId("phone-" + guest), new IdentityId("identity-" + guest), "My phone", "ios_phone", isReady);
    }

    public static KeyBuilder card(String id, String guest, String... rooms) {
        return new KeyBuilder(id, guest, Medium.CARD, rooms);
    }

    public static KeyBuilder phoneKey(String id, String guest, String... rooms) {
        return new KeyBuilder(id, guest, Medium.PHONE, rooms);
    }

    public static CachePage page(Object... resources) {
        List<Object> all = List.of(resources);
        return new CachePage(
                List.of(),
                of(all, Entrance.class),
                List.of(),
                of(all, Guest.class),
                of(all, Credential.class),
                of(all, Phone.class));
    }

    private static <T> List<T> of(List<Object> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** A key that is written, valid, from yesterday 15:00 to the day after tomorrow 11:00 in the hotel. */
    public static final class KeyBuilder {
        private final String id;
        private final String guest;
        private final Medium medium;
        private final List<EntranceId> rooms;
        private Instant from = Instant.parse("2026-06-09T13:00:00Z");
        private Instant until = Instant.parse("2026-06-12T09:00:00Z");
        private Boolean isValid = true;
        private boolean isIssued = true;
        private String parent;
        private List<EntranceId> common = List.of();
        private List<CredentialId> joined = List.of();
        private List<Notice> notices = List.of();

        private KeyBuilder(String id, String guest, Medium medium, String... rooms) {
            this.id = id;
            this.guest = guest;
            this.medium = medium;
            this.rooms = Stream.of(rooms).map(SampleHotel::door).toList();
        }

        public KeyBuilder from(String instant) {
            from = Instant.parse(instant);
            return this;
        }

        public KeyBuilder until(String instant) {
            until = instant == null ? null : Instant.parse(instant);
            return this;
        }

        public KeyBuilder invalid() {
            isValid = false;
            return this;
        }

        public KeyBuilder notWritten() {
            isIssued = false;
            return this;
        }

        public KeyBuilder childOf(String key) {
            parent = key;
            return this;
        }

        public KeyBuilder common(String... doors) {
            common = Stream.of(doors).map(SampleHotel::door).toList();
            return this;
        }

        public KeyBuilder joined(String... keys) {
            joined = Stream.of(keys).map(CredentialId::new).toList();
            return this;
        }

        public KeyBuilder warned(String code) {
            notices = List.of(new Notice(Notice.Severity.WARNING, code, "Of " + guest, NOW));
            return this;
        }

        public KeyBuilder failed(String code) {
            notices = List.of(new Notice(Notice.Severity.ERROR, code, "Of " + guest, null));
            return this;
        }

        public Credential build() {
            return new Credential(
                    new CredentialId(id),
                    SYSTEM,
                    guest == null ? null : new AcsUserId(guest),
                    null,
                    medium,
                    medium.word(),
                    "Key of " + rooms,
                    from,
                    until,
                    from.plus(Duration.ofSeconds(id.hashCode() & 0xff)),
                    isIssued,
                    isIssued ? from : null,
                    medium == Medium.CARD && isIssued ? "0123456789ABCDEF" : null,
                    parent == null ? null : new CredentialId(parent),
                    medium == Medium.PHONE && parent == null,
                    isValid,
                    true,
                    rooms,
                    common,
                    joined,
                    notices);
        }
    }
}
