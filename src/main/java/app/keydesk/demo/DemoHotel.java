package app.keydesk.demo;

import app.keydesk.demo.api.ApiServer;
import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.HotelBuilder;
import app.keydesk.demo.model.State;
import app.keydesk.demo.model.WireFormat;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.HotelSettings.RoomGroup;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running demo hotel: Seam's API on 127.0.0.1 with a hotel of Visionline locks behind it. Its state is saved a moment after
 * each change and when it is closed.
 */
public final class DemoHotel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHotel.class);
    private static final int SAVE_AFTER_MILLIS = 200;

    private final DemoHotelOptions options;
    private final ShiftedClock clock;
    private final @Nullable StateFile file;
    private final Hotel hotel;
    private final FaultControls faults;
    private final ApiServer server;
    private final AtomicBoolean isSaveDue = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor saver = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("demo-hotel-saver").factory());

    private DemoHotel(DemoHotelOptions options) throws IOException {
        this.options = options;
        saver.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.clock = new ShiftedClock(options.clock());
        this.file = options.folder() == null ? null : new StateFile(options.folder());
        State saved = file == null ? null : file.load().orElse(null);
        State state = saved != null && saved.rooms == options.rooms() && saved.seed == options.seed()
                ? saved
                : build(newKey());
        this.hotel = new Hotel(state, clock, options.delays(), this::saveSoon);
        this.faults = new FaultControls(hotel, clock, options.zone());
        this.server = new ApiServer(hotel, faults, options.port());
        saveSoon();
    }

    /**
     * Opens the hotel; what its folder holds of the same size and seed goes on.
     *
     * @throws IOException where the port is taken or the folder cannot be used
     */
    public static DemoHotel start(DemoHotelOptions options) throws IOException {
        return new DemoHotel(options);
    }

    private State build(String apiKey) {
        State state = HotelBuilder.build(options.seed(), options.rooms(), options.zone(), clock.instant());
        state.apiKey = apiKey;
        return state;
    }

    private static String newKey() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return "seam_test_demo_" + HexFormat.of().formatHex(bytes);
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.port();
    }

    public String apiKey() {
        return hotel.with(all -> all.state().apiKey);
    }

    public String workspaceId() {
        return hotel.with(all -> all.state().workspaceId);
    }

    /** The id of its Visionline system. */
    public String systemId() {
        return hotel.with(all -> all.state().systemId);
    }

    public FaultControls faults() {
        return faults;
    }

    /** The hotel's rules as its IT person would have set them, connecting rooms and suites included. */
    public HotelSettings settings() {
        return hotel.with(all -> new HotelSettings(
                all.state().hotelName,
                options.zone(),
                LocalTime.of(15, 0),
                LocalTime.of(11, 0),
                all.state().roomLinks.stream()
                        .map(link -> new RoomGroup(
                                link.isSuite ? RoomGroup.Kind.SUITE : RoomGroup.Kind.CONNECTING,
                                List.copyOf(link.roomNumbers)))
                        .toList(),
                List.of()));
    }

    /** The time at this hotel, which its faults can put to midnight: for those who work there. */
    public Clock clock() {
        return clock;
    }

    /** Everything as on the first day, around today, and no fault is played; the API key stays. */
    public void reset() {
        faults.clear();
        hotel.replace(build(apiKey()));
    }

    private void saveSoon() {
        if (file != null && !saver.isShutdown() && isSaveDue.compareAndSet(false, true)) {
            saver.schedule(this::save, SAVE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void save() {
        isSaveDue.set(false);
        if (file == null) {
            return;
        }
        try {
            file.save(hotel.with(DemoHotel::json));
        } catch (IOException e) {
            LOG.error("the demo hotel could not be saved", e);
        }
    }

    private static byte[] json(Hotel hotel) {
        try {
            return WireFormat.whole().writeValueAsBytes(hotel.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        saver.close(); // one under way comes to its end first: two at once would write the same file
        save();
    }
}
