package app.keydesk.ui.guest;

import app.keydesk.desk.Board;
import app.keydesk.desk.Connection;
import app.keydesk.desk.IdCheck;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Issuing;
import app.keydesk.desk.Phones;
import app.keydesk.desk.Progress;
import app.keydesk.desk.Queue;
import app.keydesk.desk.Stopping;
import app.keydesk.desk.ToDoList;
import app.keydesk.desk.WorkId;
import app.keydesk.desk.WorkOutcome;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Encoder;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.IdentityId;
import app.keydesk.hotel.KeyDetails;
import app.keydesk.hotel.KeyPage;
import app.keydesk.hotel.KeyQuery;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Phone;
import app.keydesk.hotel.PhoneId;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.RoomDetails;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.hotel.RoomState;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayPage;
import app.keydesk.hotel.StayQuery;
import app.keydesk.hotel.SystemId;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A small hotel in memory, whose outcomes a test sets: 412 connects with 413, two encoders, gym and pool. */
public final class FakeDesk implements Board, Connection, Issuing, Stopping, Phones, Queue, ToDoList {
    public Compared compared;
    public Function<Collection<EntranceId>, List<EntranceId>> doorRule =
            rooms -> List.of(new EntranceId("gym"), new EntranceId("garage"));
    public static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");
    public static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    public static final SystemId SYSTEM = new SystemId("visionline");
    public static final EntranceId ROOM = new EntranceId("412");
    public static final Encoder FRONT_1 = new Encoder(new EncoderId("front-1"), SYSTEM, "Front desk 1", List.of());
    public static final Encoder FRONT_2 = new Encoder(new EncoderId("front-2"), SYSTEM, "Front desk 2", List.of());

    public final List<Guest> guests = new ArrayList<>();
    public final List<KeyRow> keys = new ArrayList<>();
    public final List<String> expected = new ArrayList<>();
    public final Map<AcsUserId, Readiness> phones = new HashMap<>();
    public final List<KeyRequest> requests = new ArrayList<>();
    public final List<KeyRequest> queued = new ArrayList<>();
    public final List<EncoderId> encodings = new ArrayList<>();
    public final List<CredentialId> stopped = new ArrayList<>();
    public final List<Consumer<Changes>> listeners = new ArrayList<>();
    public final List<Consumer<Status>> statusListeners = new ArrayList<>();
    private final List<Runnable> workListeners = new ArrayList<>();
    private Fate fate = Fate.OPEN;
    public IssueOutcome outcome = new IssueOutcome.NotIssued(new Problem.Offline());
    public IssueOutcome encodeOutcome = outcome;
    public Status status = new Status(null, NOW, -1, null, true);
    public Optional<EncoderId> remembered = Optional.of(FRONT_1.id());
    public boolean isFresh = true;
    public Instant now = NOW;
    public int looks;
    public Consumer<Progress> whileIssuing = progress -> progress.at(Progress.Stage.CREATING_KEY);

    public FormDesk formDesk() {
        return new FormDesk(this, outages(), this, this, this, this);
    }

    public OutageDesk outages() {
        return new OutageDesk(this, this);
    }

    public static Guest guest(String name) {
        String id = name.toLowerCase().replace(' ', '-');
        return new Guest(
                new AcsUserId(id),
                SYSTEM,
                new IdentityId("identity-" + id),
                name,
                id + "@example.com",
                "+43660123456",
                false,
                List.of());
    }

    public Guest knows(String name, boolean hasReadyPhone) {
        Guest guest = guest(name);
        guests.add(guest);
        phones.put(
                guest.id(),
                new Readiness(
                        List.of(new Phone(new PhoneId("p"), guest.identityId(), "Phone", "ios_phone", hasReadyPhone)),
                        true,
                        true));
        return guest;
    }

    public static KeyRow key(String id, String guestName, Medium medium, KeyState state) {
        Credential credential = new Credential(
                new CredentialId(id),
                SYSTEM,
                guest(guestName).id(),
                guest(guestName).identityId(),
                medium,
                medium.word(),
                "412",
                Instant.parse("2026-11-22T14:00:00Z"),
                Instant.parse("2026-11-26T10:00:00Z"),
                Instant.parse("2026-11-22T14:00:00Z").plusSeconds(id.hashCode() & 0xff),
                true,
                null,
                null,
                null,
                medium == Medium.PHONE,
                true,
                true,
                List.of(ROOM),
                List.of(new EntranceId("pool")),
                List.of(),
                List.of());
        return new KeyRow(
                credential, guestName, medium == Medium.PHONE ? 1 : 0, state, null, state == KeyState.STARTS_LATER);
    }

    private static Entrance door(String id, String name, DoorCategory category) {
        return new Entrance(
                new EntranceId(id),
                SYSTEM,
                name,
                category == DoorCategory.GUEST ? id : name,
                category,
                category.word(),
                true,
                true,
                List.of());
    }

    @Override
    public KeyPage keys(KeyQuery query) {
        return new KeyPage(List.of(), 0);
    }

    @Override
    public StayPage stays(StayQuery query) {
        return new StayPage(List.of(), 0);
    }

    @Override
    public List<Entrance> doors() {
        return List.of(
                door("411", "Room 411", DoorCategory.GUEST),
                door("412", "Room 412", DoorCategory.GUEST),
                door("413", "Room 413", DoorCategory.GUEST),
                door("main", "Main entrance", DoorCategory.ENTRANCE),
                door("lift", "Lift 1", DoorCategory.ELEVATOR_READER),
                door("gym", "Gym", DoorCategory.COMMON),
                door("pool", "Pool", DoorCategory.COMMON),
                door("garage", "Garage", DoorCategory.COMMON_PMS));
    }

    @Override
    public HotelSettings settings() {
        return new HotelSettings(
                "Hotel Alpenblick",
                VIENNA,
                LocalTime.of(15, 0),
                LocalTime.of(11, 0),
                List.of(new HotelSettings.RoomGroup(HotelSettings.RoomGroup.Kind.CONNECTING, List.of("412", "413"))),
                List.of());
    }

    @Override
    public List<RoomTile> rooms() {
        return List.of();
    }

    @Override
    public List<RoomTile> rooms(Collection<EntranceId> ids) {
        return List.of();
    }

    @Override
    public Optional<RoomDetails> room(EntranceId id) {
        boolean isLive = keys.stream().anyMatch(key -> key.state().isLive());
        return doors().stream()
                .filter(door -> door.id().equals(id))
                .findFirst()
                .map(door -> new RoomDetails(
                        door,
                        new RoomTile(
                                id,
                                new RoomNumber(id.value()),
                                door.name(),
                                Set.of(isLive ? RoomState.IN_HOUSE : RoomState.VACANT),
                                List.of(),
                                List.copyOf(expected),
                                0,
                                0,
                                null,
                                null),
                        List.copyOf(keys).reversed()));
    }

    @Override
    public Optional<GuestDetails> guest(AcsUserId id) {
        return guests.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new GuestDetails(one, phones.get(id).phones(), List.copyOf(keys)));
    }

    @Override
    public Optional<KeyDetails> key(CredentialId id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .map(key ->
                        new KeyDetails(key, List.of(doors().get(1), doors().get(6)), List.of(), List.of(), List.of()));
    }

    @Override
    public List<Guest> findGuests(String text, int limit) {
        return guests.stream()
                .filter(guest -> guest.fullName().toLowerCase().contains(text.toLowerCase()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<EntranceId> defaultCommonDoors(Collection<EntranceId> rooms) {
        return doorRule.apply(rooms);
    }

    @Override
    public List<Encoder> encoders() {
        return List.of(FRONT_1, FRONT_2);
    }

    @Override
    public Optional<EncoderId> rememberedEncoder() {
        return remembered;
    }

    @Override
    public void rememberEncoder(EncoderId encoder) {
        remembered = Optional.of(encoder);
    }

    @Override
    public List<AcsSystem> systems() {
        return List.of();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Registration onChange(Consumer<Changes> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Status status() {
        return status;
    }

    public void becomes(Status now) {
        status = now;
        statusListeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public void syncNow() {
        // nothing to synchronise with
    }

    @Override
    public Optional<Compared> compared() {
        return Optional.ofNullable(compared);
    }

    @Override
    public Duration clockAhead() {
        return null;
    }

    @Override
    public void inUse() {
        // nothing to synchronise with
    }

    @Override
    public Reconciled reconcile() {
        return new Reconciled(Changes.NONE, null);
    }

    @Override
    public Registration onStatus(Consumer<Status> listener) {
        statusListeners.add(listener);
        return () -> statusListeners.remove(listener);
    }

    @Override
    public LiveKeys liveKeys(List<EntranceId> rooms) {
        looks++;
        return new LiveKeys(keys.stream().filter(key -> key.state().isLive()).toList(), isFresh);
    }

    @Override
    public IssueOutcome issue(KeyRequest request, Progress progress) {
        requests.add(request);
        whileIssuing.accept(progress);
        return outcome;
    }

    @Override
    public IssueOutcome encode(CredentialId key, EncoderId encoder, Progress progress) {
        encodings.add(encoder);
        progress.at(Progress.Stage.PUT_CARD_ON_ENCODER);
        return encodeOutcome;
    }

    @Override
    public StopPreview previewStop(List<CredentialId> wanted) {
        return new StopPreview(keys.stream()
                .filter(key -> wanted.contains(key.id()))
                .map(key -> new StopEffect(key, key.phonesReached(), key.medium() == Medium.CARD ? key.endsAt() : null))
                .toList());
    }

    @Override
    public StopPreview previewCheckOut(EntranceId room) {
        return previewStop(keys.stream().map(KeyRow::id).toList());
    }

    @Override
    public WorkOutcome stop(List<CredentialId> wanted, Reason reason, Progress progress) {
        stopped.addAll(wanted);
        return new WorkOutcome.Done(List.of());
    }

    @Override
    public Readiness readiness(AcsUserId guest) {
        return phones.getOrDefault(guest, new Readiness(List.of(), true, true));
    }

    @Override
    public InvitationOutcome invite(AcsUserId guest) {
        return new InvitationOutcome.Invited("https://keys.example/set-up/abc", NOW.plusSeconds(3600));
    }

    @Override
    public WorkOutcome lost(AcsUserId guest, PhoneId phone, IdCheck check) {
        return new WorkOutcome.Done(List.of());
    }

    @Override
    public WorkId queueIssue(KeyRequest request) {
        queued.add(request);
        return new WorkId("queued-" + queued.size());
    }

    @Override
    public WorkId queueStop(List<CredentialId> wanted) {
        return new WorkId("queued-stop");
    }

    @Override
    public List<Queued> items() {
        return List.of();
    }

    @Override
    public boolean cancel(WorkId work) {
        return true; // nothing is kept
    }

    @Override
    public WorkOutcome confirm(WorkId work, List<CredentialId> seen, Progress progress) {
        return new WorkOutcome.Done(List.of());
    }

    @Override
    public List<ToDo> open() {
        return List.of();
    }

    @Override
    public WorkOutcome act(WorkId work, Progress progress) {
        return new WorkOutcome.Done(List.of());
    }

    @Override
    public void dismiss(WorkId work) {
        becomes(Fate.DROPPED);
    }

    @Override
    public List<Settled> settled() {
        return List.of();
    }

    @Override
    public Fate fate(WorkId work) {
        return fate;
    }

    /** All work of this hotel. */
    public void becomes(Fate now) {
        fate = now;
        workListeners.forEach(Runnable::run);
    }

    @Override
    public Registration onChange(Runnable listener) {
        workListeners.add(listener);
        return () -> workListeners.remove(listener);
    }
}
