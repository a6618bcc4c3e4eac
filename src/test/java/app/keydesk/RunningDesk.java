package app.keydesk;

import app.keydesk.demo.DemoHotel;
import app.keydesk.desk.Authority;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.SignIn;
import app.keydesk.desk.Staff;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.RoomTile;
import app.keydesk.local.DataFolder;
import app.keydesk.seam.SeamException;
import app.keydesk.seam.SeamGateway;
import app.keydesk.testing.TestTime;
import app.keydesk.ui.shell.SidePaneViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.testfx.util.WaitForAsyncUtils;

/** The whole app on its demo hotel, over HTTP, and a second look at the hotel that does not go through the desk. */
public final class RunningDesk implements AutoCloseable {
    private final Keydesk keydesk;
    private final DeskWindow window;
    private final HotelSession session;
    private final SeamGateway truth;

    /** On the FX thread; the window fits the headless screen. */
    public RunningDesk(Path folder, Stage stage) throws IOException {
        this(folder, stage, Map.of());
    }

    /** {@code environment}: {@code SEAM_ENDPOINT} and {@code SEAM_API_KEY} connect a hotel that the test runs itself. */
    public RunningDesk(Path folder, Stage stage, Map<String, String> environment) throws IOException {
        this(new Launch(new DataFolder(folder), environment, Clock.systemUTC(), "test", TestTime.DEMO), stage);
    }

    RunningDesk(Launch launch, Stage stage) throws IOException {
        keydesk = new Keydesk(launch);
        window = new DeskWindow(keydesk, stage);
        stage.setMaximized(false); // the headless screen is small
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(1000);
        session = keydesk.open();
        DemoHotel own = session.demo();
        truth = own == null
                ? keydesk.connector().connect(launch.endpoint(), Objects.requireNonNull(launch.apiKey()))
                : keydesk.connector().connect(own.endpoint(), own.apiKey());
        enter(session.signIn());
        window.show(session);
    }

    public DemoHotel demo() {
        return Objects.requireNonNull(session.demo());
    }

    public FrontDesk desk() {
        return session.frontDesk();
    }

    /** A hotel's desk waits for somebody. */
    private static void enter(SignIn signIn) {
        char[] pin = "482913".toCharArray();
        if (signIn.state() instanceof SignIn.State.FirstStart) {
            signIn.createFirst("Robin", pin);
        } else if (signIn.state() instanceof SignIn.State.Locked) {
            signIn.signIn(signIn.operators().getFirst().id(), pin);
        }
    }

    SignIn signIn() {
        return session.signIn();
    }

    Authority authority() {
        return session.authority();
    }

    Staff staff() {
        return session.staff();
    }

    /** What the PMS told of. */
    public Arrivals arrivals() {
        return session.arrivals();
    }

    /** Waits until the cache holds the hotel. */
    public RunningDesk synced() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            var status = desk().connection().status();
            return status.lastSyncAt() != null && !desk().board().rooms().isEmpty();
        });
        return this;
    }

    /** The first room without a live key. */
    public RoomTile vacantRoom() {
        return room(0, 0);
    }

    /** The first room with exactly these live keys. */
    public RoomTile room(int phoneKeys, int cardKeys) {
        return desk().board().rooms().stream()
                .filter(tile -> tile.phoneKeys() == phoneKeys && tile.cardKeys() == cardKeys)
                .findFirst()
                .orElseThrow();
    }

    /** What Seam itself says of the room: valid keys, the phones' children left out. */
    public List<Credential> valid(EntranceId room) {
        try {
            return truth.credentialsWithAccess(room, true).stream()
                    .filter(key -> !key.isChild() && key.isLive(desk().board().now()))
                    .toList();
        } catch (SeamException e) {
            throw new AssertionError(e.problem().toString(), e);
        }
    }

    public SeamGateway truth() {
        return truth;
    }

    /** Takes the person beside the grid, as a click would. */
    public void side(Consumer<SidePaneViewModel> step) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> step.accept(window.side()));
    }

    @Override
    public void close() {
        window.close();
        keydesk.close();
    }
}
