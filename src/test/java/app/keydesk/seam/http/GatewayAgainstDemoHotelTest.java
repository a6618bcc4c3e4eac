package app.keydesk.seam.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.demo.DemoHotelOptions.Delays;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.ActionAttempt;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.StayWindow;
import app.keydesk.hotel.SystemId;
import app.keydesk.hotel.UserIdentity;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.SeamGateway.NewCredential;
import app.keydesk.seam.SeamGateway.NewGuest;
import app.keydesk.seam.SeamGateway.NewIdentity;
import app.keydesk.testing.WatchedSeam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call of the gateway against the demo hotel, each request and answer held to Seam's contract. */
class GatewayAgainstDemoHotelTest {
    private final Clock clock = Clock.systemUTC();
    private DemoHotel hotel;
    private WatchedSeam watched;
    private SeamConnector connector;
    private SeamGateway seam;
    private SystemId system;

    @BeforeEach
    void open() throws Exception {
        hotel = DemoHotel.start(DemoHotelOptions.standard(null, clock).withDelays(Delays.NONE));
        watched = new WatchedSeam(hotel.endpoint());
        connector = new SeamConnector("test", clock);
        seam = connector.connect(watched.endpoint(), hotel.apiKey());
        system = new SystemId(hotel.systemId());
    }

    @AfterEach
    void closeAndJudge() {
        connector.close();
        watched.close();
        hotel.close();
        assertThat(watched.faults()).isEmpty();
    }

    @Test
    void theHotelIsRead() throws Exception {
        assertThat(seam.workspace().isSandbox()).isTrue();
        AcsSystem visionline = seam.systems().stream()
                .filter(AcsSystem::isVisionline)
                .findFirst()
                .orElseThrow();
        assertThat(visionline.zone()).hasToString("Europe/Paris");
        assertThat(seam.credentialManagerOf(visionline)).isPresent();
        assertThat(seam.encoders(system)).extracting(Encoder::name).containsExactly("Front desk 1", "Front desk 2");
        assertThat(entrances().stream().filter(Entrance::isRoom)).hasSize(120);
        assertThat(seam.clockAhead()).isBetween(Duration.ofSeconds(-5), Duration.ofSeconds(5));
    }

    @Test
    void guestsAndKeysComeInPagesToTheEnd() throws Exception {
        List<Guest> guests = new ArrayList<>();
        List<Credential> keys = new ArrayList<>();
        seam.guests(system, guests::addAll);
        seam.credentials(system, keys::addAll);

        assertThat(guests).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        assertThat(seam.newestCredentials(system, 5)).hasSize(5).isSubsetOf(keys);
        assertThat(seam.phones(null)).isNotEmpty();
        assertThat(seam.guest(guests.getFirst().id())).contains(guests.getFirst());
        assertThat(seam.searchGuests(system, guests.getFirst().fullName())).contains(guests.getFirst());
    }

    @Test
    void anOverrideAndItsJoinerOpenTheRoomAlone() throws Exception {
        EntranceId room = room("101");
        Credential first = key(newGuest(), room, Medium.PHONE, new KeyPlan.Override(List.of()));
        Credential joiner = key(newGuest(), room, Medium.CARD, new KeyPlan.Joiner(List.of(first.id())));

        List<Credential> live = seam.credentialsWithAccess(room, true);

        assertThat(live).extracting(Credential::id).containsExactlyInAnyOrder(first.id(), joiner.id());
        assertThat(joiner.joinedIds()).containsExactly(first.id());
        assertThat(seam.credential(first.id()))
                .get()
                .extracting(Credential::isValid)
                .isEqualTo(true);
        Credential second = key(newGuest(), room, Medium.CARD, new KeyPlan.Override(List.of()));
        assertThat(seam.credentialsWithAccess(room, true))
                .extracting(Credential::id)
                .containsExactly(second.id());
        assertThat(seam.credentialsWithAccess(room, false))
                .extracting(Credential::id)
                .contains(first.id(), joiner.id());
    }

    @Test
    void aCardIsWrittenReadAndStopped() throws Exception {
        Guest guest = newGuest();
        Credential key = key(guest, room("102"), Medium.CARD, new KeyPlan.Override(List.of()));
        assertThat(key.isIssued()).isFalse();
        assertThat(key.hasNotice("waiting_to_be_issued")).isTrue();
        Encoder encoder = seam.encoders(system).getFirst();

        ActionAttempt written = seam.attempt(seam.encode(encoder.id(), key.id()).id());
        ActionAttempt read = seam.attempt(seam.scan(encoder.id()).id());

        assertThat(written).isInstanceOf(ActionAttempt.Encoded.class);
        assertThat(read).isInstanceOfSatisfying(ActionAttempt.Scanned.class, scanned -> {
            assertThat(scanned.reading().onSeam()).isNotNull();
            assertThat(scanned.reading().onSeam().id()).isEqualTo(key.id());
            assertThat(scanned.reading().onCard().cardHolder()).isEqualTo(guest.fullName());
        });
        seam.deleteCredential(key.id());
        assertThat(seam.credential(key.id())).isEmpty();
        seam.deleteCredential(key.id());
        assertThat(seam.events(Instant.now(clock).minusSeconds(60)))
                .extracting(event -> event.type())
                .contains("acs_user.created", "acs_credential.issued", "acs_credential.deleted");
    }

    @Test
    void aFailedEncodingKeepsItsCode() throws Exception {
        Credential key = key(newGuest(), room("103"), Medium.CARD, new KeyPlan.Override(List.of()));
        Encoder encoder = seam.encoders(system).getFirst();
        hotel.faults().failNextEncoding(encoder.id().value(), "encoding_interrupted");

        ActionAttempt attempt = seam.attempt(seam.encode(encoder.id(), key.id()).id());

        assertThat(attempt)
                .isInstanceOfSatisfying(
                        ActionAttempt.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("encoding_interrupted"));
    }

    @Test
    void anIdentityIsFoundByItsKeyAndMayOwnTheKey() throws Exception {
        String word = UUID.randomUUID().toString();
        UserIdentity made = seam.createIdentity(new NewIdentity(word, "Ida Sample", null, "+33615550199"), system);

        Credential key = seam.createCredential(new NewCredential(
                system,
                null,
                made.id(),
                Medium.PHONE,
                manager(),
                List.of(room("104")),
                tonight(),
                CardFormat.RFID48,
                new KeyPlan.Override(List.of())));

        assertThat(seam.identityByKey(word)).contains(made);
        assertThat(seam.identityByKey("nobody")).isEmpty();
        assertThat(seam.searchIdentities("+33615550199")).contains(made);
        assertThat(seam.guestsOf(made.id(), system)).extracting(Guest::id).containsExactly(key.guestId());
        assertThat(seam.credentialsOf(made.id())).extracting(Credential::id).contains(key.id());
        assertThat(seam.createInvitation(made.id()).link()).startsWith("https://");
        seam.deleteIdentity(made.id());
        assertThat(seam.identityByKey(word)).isEmpty();
        assertThat(seam.credentialsWithAccess(room("104"), true)).isEmpty();
    }

    @Test
    void aGuestWithoutIdentityGoesWithTheirKeys() throws Exception {
        Guest guest = newGuest();
        Credential key = key(guest, room("105"), Medium.CARD, new KeyPlan.Override(List.of()));
        assertThat(seam.credentialsOf(guest.id())).extracting(Credential::id).containsExactly(key.id());

        seam.deleteGuest(guest.id());

        assertThat(seam.guest(guest.id())).isEmpty();
        assertThat(seam.credential(key.id())).isEmpty();
    }

    @Test
    void aLostPhoneStopsItsOwnKeysAlone() throws Exception {
        var phone = seam.phones(null).stream()
                .filter(one -> one.isReady())
                .findFirst()
                .orElseThrow();

        seam.deactivatePhone(phone.id());

        assertThat(seam.phones(null)).extracting(one -> one.id()).doesNotContain(phone.id());
    }

    @Test
    void aRefusalNamesTheParameterAndTheRequest() throws Exception {
        Guest guest = newGuest();

        assertThatThrownBy(() -> seam.createCredential(new NewCredential(
                        system,
                        guest.id(),
                        null,
                        Medium.CARD,
                        null,
                        List.of(room("106")),
                        yesterday(),
                        CardFormat.RFID48,
                        new KeyPlan.Override(List.of()))))
                .isInstanceOfSatisfying(SeamException.class, e -> {
                    assertThat(e.problem()).isInstanceOf(Problem.Refused.class);
                    assertThat(e.problem().requestId()).isNotBlank();
                });
    }

    @Test
    void aWrongKeyIsToldAsSuch() {
        SeamGateway stranger = connector.connect(watched.endpoint(), "seam_test_wrong");

        assertThatThrownBy(stranger::workspace)
                .isInstanceOfSatisfying(
                        SeamException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.Unauthorized.class));
    }

    private Guest newGuest() throws SeamException {
        return seam.createGuest(
                new NewGuest(
                        "Gina Example " + UUID.randomUUID(), null, null, (app.keydesk.hotel.@Nullable IdentityId) null),
                system);
    }

    private Credential key(Guest guest, EntranceId room, Medium medium, KeyPlan plan) throws SeamException {
        SystemId manager = medium == Medium.PHONE ? manager() : null;
        return seam.createCredential(new NewCredential(
                system, guest.id(), null, medium, manager, List.of(room), tonight(), CardFormat.RFID48, plan));
    }

    private SystemId manager() throws SeamException {
        AcsSystem visionline = seam.systems().stream()
                .filter(AcsSystem::isVisionline)
                .findFirst()
                .orElseThrow();
        return seam.credentialManagerOf(visionline).orElseThrow();
    }

    private List<Entrance> entrances() throws SeamException {
        List<Entrance> doors = new ArrayList<>();
        seam.entrances(system, doors::addAll);
        return doors;
    }

    private EntranceId room(String number) throws SeamException {
        return entrances().stream()
                .filter(door -> door.doorName().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private StayWindow tonight() {
        Instant now = clock.instant();
        return new StayWindow(now, now.plus(Duration.ofDays(1)));
    }

    private StayWindow yesterday() {
        Instant now = clock.instant();
        return new StayWindow(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
    }
}
