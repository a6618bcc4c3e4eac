package app.keydesk;

import app.keydesk.cache.Argon2id;
import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import app.keydesk.desk.DeskOptions.Chosen;
import app.keydesk.desk.Permission;
import app.keydesk.desk.setup.DeskChoices;
import app.keydesk.desk.setup.DeskSetup;
import app.keydesk.hotel.HotelSettings;
import app.keydesk.hotel.SystemId;
import app.keydesk.local.DeskSettings;
import app.keydesk.local.DeskSettings.HotelConnection;
import app.keydesk.local.Keychain;
import app.keydesk.local.Secrets;
import app.keydesk.local.SettingsStore;
import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.http.SeamConnector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where all parts are made and joined: settings, the hotel's files and gateway, the use cases. No windows. */
public final class Keydesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keydesk.class);

    private final Launch launch;
    private final SettingsStore settings;
    private final SeamConnector connector;
    private final PcKeys keys;
    private @Nullable HotelSession session;

    /** @throws IOException where the data folder cannot be used */
    public Keydesk(Launch launch) throws IOException {
        this(launch, Keychain::open, Argon2id.PASSPHRASE);
    }

    /**
     * @param keychain of this PC, empty where none answers
     * @param cost of one guess at a passphrase
     */
    Keydesk(Launch launch, Supplier<Optional<Secrets>> keychain, Argon2id cost) throws IOException {
        this.launch = launch;
        launch.folder().make();
        this.settings = new SettingsStore(launch.folder().settings(), launch.clock());
        this.connector = new SeamConnector(launch.version(), launch.clock());
        this.keys = new PcKeys(launch.folder(), settings, launch.clock(), keychain, cost);
    }

    PcKeys keys() {
        return keys;
    }

    /** Whether {@link #open} has all that it needs; else a person must open the keys first. */
    boolean canOpen() throws IOException {
        return launch.apiKey() != null
                || switch (keys.atStart()) {
                    case KEYCHAIN, OPEN -> true;
                    case LOCKED, UNSET, KEYCHAIN_SILENT, LOST -> false;
                };
    }

    public SettingsStore settings() {
        return settings;
    }

    SeamConnector connector() {
        return connector;
    }

    Launch launch() {
        return launch;
    }

    /** Opens the hotel of the environment, else the connected one, else the demo hotel. The one before is closed. */
    HotelSession open() throws IOException {
        closeSession();
        HotelConnection connection = settings.get().connection();
        String key = launch.apiKey();
        HotelSession opened = key != null ? ofEnvironment(key) : connection != null ? connected(connection) : demo();
        session = opened;
        return opened;
    }

    /** Opens what {@code change} made the desk's hotel; where that fails, the hotel of before comes back. */
    Reopened reopen(Change change) throws IOException {
        HotelConnection before = settings.get().connection();
        change.run();
        try {
            return new Reopened(open(), null);
        } catch (IOException | RuntimeException e) {
            LOG.error("the other hotel could not be opened; the one before is opened again", e);
            settings.change(now -> now.withConnection(before));
            return new Reopened(open(), e);
        }
    }

    /** What changes which hotel is opened. */
    interface Change {
        void run() throws IOException;
    }

    /** @param fault why the other hotel could not be opened; null where it is open */
    record Reopened(HotelSession session, @Nullable Exception fault) {}

    private HotelSession demo() throws IOException {
        Path folder = launch.folder().demo();
        byte[] dataKey = keys.ofDemo().dataKey();
        DemoHotel hotel = DemoHotel.start(launch.demoHotel().apply(DemoHotelOptions.standard(folder, launch.clock())));
        SeamGateway seam = connector.connect(hotel.endpoint(), hotel.apiKey());
        HotelSettings own = hotel.settings();
        var place = new HotelSession.Place(folder, dataKey, new Chosen(new SystemId(hotel.systemId()), null), hotel);
        HotelRules rules = rules(folder, () -> Optional.of(own), own.hotelName(), null);
        return new HotelSession(place, seam, rules, this::choices, hotel.clock(), launch.folderPause());
    }

    private HotelSession ofEnvironment(String key) throws IOException {
        String name = PcKeys.OF_ENVIRONMENT + mark(launch.endpoint() + key);
        Path folder = launch.folder().hotel(name);
        var place = new HotelSession.Place(folder, keys.ofEnvironment(name, key).dataKey(), Chosen.BY_SEAM, null);
        return new HotelSession(
                place,
                connector.connect(launch.endpoint(), key),
                rules(folder, Optional::empty, "Hotel", null),
                this::choices,
                launch.clock(),
                launch.folderPause());
    }

    private HotelSession connected(HotelConnection connection) throws IOException {
        Path folder = launch.folder().hotel(connection.systemId());
        Vault vault = keys.of(connection);
        var place = new HotelSession.Place(folder, vault.dataKey(), chosen(connection), null);
        SeamGateway seam = connector.connect(connection.endpoint(), vault.apiKey());
        HotelRules rules = rules(folder, Optional::empty, connection.hotelName(), new SystemId(connection.systemId()));
        HotelSession opened = new HotelSession(place, seam, rules, this::choices, launch.clock(), launch.folderPause());
        try {
            keys.tell(opened.files().audit());
        } catch (RuntimeException e) {
            OpenParts open = new OpenParts();
            open.add(opened::close);
            throw open.closedAfter(e);
        }
        return opened;
    }

    private static Chosen chosen(HotelConnection connection) {
        String manager = connection.managerId();
        return new Chosen(new SystemId(connection.systemId()), manager == null ? null : new SystemId(manager));
    }

    /** The rules that were set for the hotel of {@code folder}, before those that it {@code brings}. */
    private HotelRules rules(
            Path folder, Supplier<Optional<HotelSettings>> brings, String name, @Nullable SystemId system) {
        String place = String.valueOf(folder.getFileName());
        return new HotelRules(() -> settings.get().hotel(place).or(brings), name, ZoneId.systemDefault(), system);
    }

    /** Keeps a hotel and its key; {@link #open} opens it. */
    void connect(HotelConnection connection, String apiKey) throws IOException {
        demand(Permission.CONNECT_HOTEL);
        record("hotel.connect", Map.of("acs_system_id", connection.systemId()));
        keys.of(connection).keepApiKey(apiKey);
        settings.change(before -> before.withConnection(connection));
    }

    void disconnect() throws IOException {
        demand(Permission.CONNECT_HOTEL);
        record("hotel.leave", Map.of());
        settings.change(before -> before.withConnection(null));
    }

    private void demand(Permission permission) {
        if (session != null) {
            session.authority().demand(permission);
        }
    }

    private void record(String action, Map<String, String> ids) {
        if (session != null) {
            session.record(action, ids);
        }
    }

    /** What can be set while {@code opened} is at work. */
    DeskSetup setup(HotelSession opened) {
        return new SessionSetup(settings, opened, launch.folder().root());
    }

    private DeskChoices choices() {
        return settings.get().choices();
    }

    void remember(java.util.function.UnaryOperator<DeskSettings> change) throws IOException {
        settings.change(change);
    }

    /** A short mark of a key by which its folder is found again; it does not tell the key. */
    private static String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void closeSession() {
        HotelSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        try (connector) {
            closeSession();
        }
    }
}
