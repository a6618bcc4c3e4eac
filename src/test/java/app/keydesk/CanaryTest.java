package app.keydesk;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.IdCheck;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Progress;
import app.keydesk.desk.Removing;
import app.keydesk.desk.SignIn;
import app.keydesk.desk.Stopping;
import app.keydesk.desk.WorkOutcome;
import app.keydesk.desk.arrivals.ImportPreview;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.HotelDay;
import app.keydesk.hotel.IdProof;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Role;
import app.keydesk.hotel.RoomTile;
import app.keydesk.hotel.StayWindow;
import app.keydesk.local.DataFolder;
import app.keydesk.testing.TestTime;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A run of the main scenarios with words that stand nowhere else, and a search for them in every file and all output. */
class CanaryTest {
    /** Names, mail, number, operator, reason and PIN that the run uses. */
    private static final List<String> PEOPLE = List.of(
            "zyxcanary", "qwvfinch", "zyxcanary@birds.example", "15550199173", "opcanary", "canaryreason", "7391846");

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private DemoHotel hotel;
    private Keydesk keydesk;

    @BeforeEach
    void open() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        logged.start();
        root.addAppender(logged);
        ((Logger) LoggerFactory.getLogger("app.keydesk")).setLevel(Level.DEBUG);
        System.setOut(new PrintStream(printed, true, UTF_8));
        System.setErr(new PrintStream(printed, true, UTF_8));
        hotel = DemoHotel.start(TestTime.hotel(null).withRooms(40).withDelays(DemoHotelOptions.Delays.NONE));
        var environment = Map.of("SEAM_ENDPOINT", hotel.endpoint(), "SEAM_API_KEY", hotel.apiKey());
        keydesk = new Keydesk(new Launch(new DataFolder(folder), environment, clock, "test", TestTime.DEMO));
    }

    @AfterEach
    void close() {
        System.setOut(out);
        System.setErr(err);
        ((Logger) LoggerFactory.getLogger("app.keydesk")).setLevel(Level.INFO);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(logged);
        keydesk.close();
        hotel.close();
    }

    @Test
    void noGuestAndNoSecretStandsPlainInAnyFileOrOutput() throws IOException {
        HotelSession session = keydesk.open();
        workAShift(session);
        String key = hotel.apiKey();
        List<String> sought = new ArrayList<>(PEOPLE);
        sought.add(key.toLowerCase(Locale.ROOT));

        assertThat(found(sought)).as("while the desk is open").isEmpty();
        keydesk.close();
        assertThat(found(sought)).as("after it was closed").isEmpty();
        assertThat(readableByOthers()).isEmpty();
        assertThat(String.join(" ", ProcessHandle.current().info().arguments().orElse(new String[0])))
                .doesNotContain(key);
    }

    /** Folders and files of the desk that are not its user's alone. */
    private List<String> readableByOthers() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> open = new ArrayList<>();
            for (Path one : all.toList()) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(one));
                if (!permissions.endsWith("------")) {
                    open.add(folder.relativize(one) + " " + permissions);
                }
            }
            return open;
        }
    }

    private void workAShift(HotelSession session) throws IOException {
        SignIn signIn = session.signIn();
        assertThat(signIn.createFirst("Opcanary", "7391846x".toCharArray()))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        session.staff().add("Opcanary Two", Role.FRONT_DESK, "7391846y".toCharArray());
        FrontDesk desk = session.frontDesk();
        assertThat(desk.connection().reconcile().problem()).isNull();
        List<EntranceId> rooms = desk.board().rooms().stream()
                .filter(tile -> tile.phoneKeys() + tile.cardKeys() == 0)
                .map(RoomTile::id)
                .limit(3)
                .toList();
        GuestChoice guest = new GuestChoice.New("Zyxcanary Qwvfinch", "zyxcanary@birds.example", "+15550199173");
        Credential phone = issued(session, guest, rooms.get(0), Medium.PHONE, new KeyPlan.Override(List.of()));
        GuestChoice known = new GuestChoice.Known(phone.guestId());
        Credential card = issued(session, known, rooms.get(0), Medium.CARD, new KeyPlan.Joiner(List.of(phone.id())));
        desk.phones().invite(phone.guestId());
        done(desk.lostKeys().stopOne(card.id(), new IdCheck(IdCheck.How.PHOTO_ID, "Opcanary"), Progress.NONE));
        Credential other = issued(session, guest, rooms.get(1), Medium.PHONE, new KeyPlan.Override(List.of()));
        done(desk.stopping().stop(List.of(other.id()), Stopping.Reason.CHECK_OUT, Progress.NONE));
        arrivals(session);
        session.shift().drawer().register("Spare", "Floor 1", null);
        session.shift()
                .drawer()
                .handOut(session.shift().drawer().keys().getFirst().id(), "Zyxcanary", IdProof.PHOTO_ID, null);
        session.shift().outage().keep();
        signIn.approve(
                app.keydesk.desk.Permission.REMOVE_GUEST,
                signIn.operators().getFirst().id(),
                "7391846x".toCharArray(),
                "canaryreason");
        signIn.signIn(signIn.operators().getFirst().id(), "7391846z".toCharArray());
        session.files().backUp();
        assertThat(desk.removing().remove(phone.guestId(), List.of(phone.id()), Progress.NONE))
                .isInstanceOf(Removing.RemoveOutcome.Removed.class);
        assertThat(session.files().privacy().whatWeHold(phone.guestId()).file())
                .as("who is removed is forgotten at once")
                .doesNotContainIgnoringCase("canary");
        session.files().nightly(Duration.ofDays(30));
    }

    private void arrivals(HotelSession session) throws IOException {
        Path outside = Files.createTempFile("arrivals", ".csv");
        LocalDate today = HotelDay.of(clock.instant(), TestTime.ZONE);
        Files.writeString(
                outside,
                "Confirmation;Last name;First name;Room;Arrival;Departure;E-mail;Mobile\nK1;Qwvfinch;Zyxcanary;101;%s;%s;zyxcanary@birds.example;+15550199173\n"
                        .formatted(today, today.plusDays(2)));
        ImportPreview preview = session.arrivals().preview(outside);
        Files.delete(outside);
        assertThat(preview).isInstanceOf(ImportPreview.Readable.class);
        session.arrivals().apply((ImportPreview.Readable) preview);
    }

    private static Credential issued(
            HotelSession session, GuestChoice guest, EntranceId room, Medium medium, KeyPlan plan) {
        FrontDesk desk = session.frontDesk();
        var now = desk.board().now();
        IssueOutcome outcome = desk.issuing()
                .issue(
                        new KeyRequest(
                                guest,
                                List.of(room),
                                desk.board().defaultCommonDoors(List.of(room)),
                                new StayWindow(now.minusSeconds(60), now.plus(Duration.ofDays(2))),
                                medium,
                                medium == Medium.CARD
                                        ? desk.board().encoders().getFirst().id()
                                        : null,
                                CardFormat.RFID48,
                                plan,
                                null),
                        Progress.NONE);
        assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
        return ((IssueOutcome.Issued) outcome).key();
    }

    private static void done(WorkOutcome outcome) {
        assertThat(outcome).isInstanceOf(WorkOutcome.Done.class);
    }

    /** Where a sought word stands: files by their name, and the output. */
    private List<String> found(List<String> sought) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(5);
            for (Path file : all) {
                byte[] bytes = bytes(file);
                String name = folder.relativize(file) + ": ";
                for (Charset charset : List.of(UTF_8, UTF_16LE)) {
                    String text = new String(bytes, charset).toLowerCase(Locale.ROOT);
                    sought.stream().filter(text::contains).forEach(word -> found.add(name + word));
                }
            }
        }
        StringBuilder output = new StringBuilder(printed.toString(UTF_8));
        List.copyOf(logged.list)
                .forEach(event -> output.append(event.getFormattedMessage())
                        .append(
                                event.getThrowableProxy() == null
                                        ? ""
                                        : event.getThrowableProxy().getMessage())
                        .append('\n'));
        assertThat(logged.list).as("log lines").isNotEmpty();
        String text = output.toString().toLowerCase(Locale.ROOT);
        sought.stream().filter(text::contains).forEach(word -> found.add("output: " + word));
        return found;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
