package app.keydesk.cache.sqlite;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Notice;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.SystemId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Resources of a small hotel with every field drawn at random, also words and marks that nobody expects. */
final class RandomHotel {
    private static final List<String> WORDS = List.of(
            "",
            "Müller",
            "O'Neil",
            "null",
            "🗝",
            "a,b",
            "{\"x\":1}",
            "line\nbreak",
            "%",
            "_",
            "\u202Eabc",
            "=1+1",
            "Zoë");
    private static final List<String> CODES =
            List.of("being_deleted", "needs_to_be_reissued", "waiting_to_be_issued", "new_code", "x/y");

    private final Random random;

    RandomHotel(long seed) {
        this.random = new Random(seed);
    }

    CachePage page() {
        return new CachePage(
                some(this::system),
                some(this::entrance),
                some(this::encoder),
                some(this::guest),
                some(this::key),
                some(this::phone));
    }

    private <T> List<T> some(Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(5)).toList();
    }

    private <T> T orNull(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private String id(String kind, int count) {
        return kind + '-' + random.nextInt(count);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Instant time() {
        return SampleHotel.NOW.plus(random.nextLong(-5_000_000_000_000L, 5_000_000_000_000L) / 7, ChronoUnit.MICROS);
    }

    private List<Notice> notices() {
        return random.nextInt(3) > 0
                ? List.of()
                : some(() -> new Notice(
                        random.nextBoolean() ? Notice.Severity.ERROR : Notice.Severity.WARNING,
                        CODES.get(random.nextInt(CODES.size())),
                        word(),
                        orNull(this::time)));
    }

    private SystemId systemId() {
        return new SystemId(id("system", 2));
    }

    private AcsSystem system() {
        return new AcsSystem(
                systemId(),
                word(),
                "visionline_system",
                random.nextBoolean(),
                orNull(this::systemId),
                orNull(() -> ZoneId.of("Asia/Kathmandu")),
                notices());
    }

    private EntranceId door() {
        return new EntranceId(id("door", 8));
    }

    private Entrance entrance() {
        DoorCategory category = DoorCategory.values()[random.nextInt(DoorCategory.values().length)];
        return new Entrance(
                door(),
                systemId(),
                word(),
                random.nextBoolean() ? "" : String.valueOf(random.nextInt(2000)),
                category,
                category == DoorCategory.OTHER ? "new kind" : category.word(),
                random.nextBoolean(),
                random.nextBoolean(),
                notices());
    }

    private Encoder encoder() {
        return new Encoder(new EncoderId(id("encoder", 3)), systemId(), word(), notices());
    }

    private Guest guest() {
        return new Guest(
                new AcsUserId(id("guest", 6)),
                systemId(),
                orNull(() -> new IdentityId(id("identity", 6))),
                word(),
                orNull(this::word),
                orNull(this::word),
                random.nextBoolean(),
                notices());
    }

    private Phone phone() {
        return new Phone(
                new PhoneId(id("phone", 6)),
                orNull(() -> new IdentityId(id("identity", 6))),
                word(),
                "ios_phone",
                random.nextBoolean());
    }

    private Credential key() {
        Medium medium = Medium.values()[random.nextInt(3)];
        boolean isChild = random.nextInt(4) == 0;
        return new Credential(
                new CredentialId(id("key", 15)),
                systemId(),
                orNull(() -> new AcsUserId(id("guest", 6))),
                orNull(() -> new IdentityId(id("identity", 6))),
                medium,
                medium == Medium.OTHER ? "cloud_key" : medium.word(),
                word(),
                orNull(this::time),
                orNull(this::time),
                time(),
                random.nextBoolean(),
                orNull(this::time),
                orNull(this::word),
                isChild ? new CredentialId(id("key", 15)) : null,
                !isChild && random.nextBoolean(),
                orNull(random::nextBoolean),
                orNull(random::nextBoolean),
                some(this::door),
                some(this::door),
                some(() -> new CredentialId(id("key", 15))),
                notices());
    }
}
