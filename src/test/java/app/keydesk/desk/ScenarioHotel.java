package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.http.SeamConnector;
import app.keydesk.testing.Agreement;
import app.keydesk.testing.TestTime;
import app.keydesk.testing.WatchedSeam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A desk at a hotel, each request and answer between them held to the contract, and a second look at the hotel that does not go through the desk. */
final class ScenarioHotel implements AutoCloseable {
    private static final Duration QUICK = Duration.ofMillis(30);

    final TestDesk desk;
    final FrontDesk front;
    final SeamGateway truth;
    final DemoHotel demo;
    private final SeamConnector connector;
    private final WatchedSeam watched;

    /** A demo hotel over HTTP with 40 rooms, whose machines are quick. */
    ScenarioHotel(Path folder) {
        this(folder, 40);
    }

    ScenarioHotel(Path folder, int rooms) {
        this(folder, rooms, new NamedAuthority("Operator"));
    }

    ScenarioHotel(Path folder, int rooms, Authority authority) {
        this(folder, rooms, authority, QUICK);
    }

    /** @param delete from the request until the hotel has forgotten a key */
    ScenarioHotel(Path folder, int rooms, Authority authority, Duration delete) {
        Clock clock = Clock.systemUTC();
        DemoHotelOptions options = TestTime.hotel(null)
                .withRooms(rooms)
                .withDelays(new DemoHotelOptions.Delays(QUICK, QUICK, QUICK, delete));
        try {
            this.demo = DemoHotel.start(options);
            this.watched = new WatchedSeam(demo.endpoint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.connector = new SeamConnector("test", clock);
        this.truth = connector.connect(demo.endpoint(), demo.apiKey());
        this.desk =
                new TestDesk(folder, connector.connect(watched.endpoint(), demo.apiKey()), clock, authority).synced();
        this.front = desk.desk;
    }

    /** Seam's own sandbox controls, which the desk does not use. */
    void simulate(String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(demo.endpoint() + path))
                .header("Authorization", "Bearer " + demo.apiKey())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The guest of this key sets up one more phone. */
    void addPhone(Credential key) {
        simulate("/phones/simulate/create_sandbox_phone", "{\"user_identity_id\":\"" + key.identityId() + "\"}");
    }

    /** Vacant guest rooms, by number. */
    List<EntranceId> vacantRooms(int count) {
        List<EntranceId> rooms = front.board().rooms().stream()
                .filter(tile -> tile.phoneKeys() + tile.cardKeys() == 0)
                .limit(count)
                .map(tile -> tile.id())
                .toList();
        assertThat(rooms).hasSize(count);
        return rooms;
    }

    EncoderId encoder() {
        return front.board().encoders().getFirst().id();
    }

    Credential issue(GuestChoice guest, List<EntranceId> rooms, Medium medium, KeyPlan plan) {
        KeyRequest request = desk.request(guest, rooms, medium, medium == Medium.CARD ? encoder() : null, plan);
        return issued(front.issuing().issue(request, Progress.NONE));
    }

    static Credential issued(IssueOutcome outcome) {
        assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
        return ((IssueOutcome.Issued) outcome).key();
    }

    static List<WorkLine> done(WorkOutcome outcome) {
        assertThat(outcome).isInstanceOf(WorkOutcome.Done.class);
        return ((WorkOutcome.Done) outcome).lines();
    }

    /** What Seam itself says of the room: valid keys, the phones' children left out. */
    List<Credential> valid(EntranceId room) {
        try {
            return truth.credentialsWithAccess(room, true).stream()
                    .filter(key ->
                            !key.isChild() && key.isLive(desk.parts.clock().instant()))
                    .toList();
        } catch (SeamException e) {
            throw new AssertionError(e.problem().toString(), e);
        }
    }

    Set<String> validIds(EntranceId room) {
        return ids(valid(room).stream().map(Credential::id).toList());
    }

    static Set<String> ids(Collection<CredentialId> keys) {
        Set<String> ids = new TreeSet<>();
        keys.forEach(key -> ids.add(key.value()));
        return ids;
    }

    /** Grid, guests and keys say of these rooms what Seam says. */
    void agrees(EntranceId... rooms) {
        Agreement.of(front, truth, rooms);
    }

    Entrance door(EntranceId id) {
        return front.board().doors().stream()
                .filter(door -> door.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        desk.close();
        connector.close();
        watched.close();
        demo.close();
        assertThat(watched.faults())
                .as("what the desk and the hotel said, held to the contract")
                .isEmpty();
    }
}
