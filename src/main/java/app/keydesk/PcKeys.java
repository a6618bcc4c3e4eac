package app.keydesk;

import app.keydesk.cache.Argon2id;
import app.keydesk.cache.Audit;
import app.keydesk.desk.setup.KeyKeeper;
import app.keydesk.local.DataFolder;
import app.keydesk.local.DeskSettings.HotelConnection;
import app.keydesk.local.FileSecrets;
import app.keydesk.local.SealedSecrets;
import app.keydesk.local.Secrets;
import app.keydesk.local.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keys of this PC's hotels: in its keychain, else in one file under a passphrase; plain for the demo hotel alone. */
final class PcKeys implements KeyKeeper {
    /** How the name of a hotel begins that the environment connects. */
    static final String OF_ENVIRONMENT = "env-";

    private final DataFolder folder;
    private final SettingsStore settings;
    private final Supplier<Optional<Secrets>> keychain;
    private final PassphraseKeys file;
    private @Nullable Secrets answered;

    /**
     * @param keychain of this PC, empty where none answers
     * @param cost of one guess at a passphrase
     */
    PcKeys(
            DataFolder folder,
            SettingsStore settings,
            Clock clock,
            Supplier<Optional<Secrets>> keychain,
            Argon2id cost) {
        this.folder = folder;
        this.settings = settings;
        this.keychain = keychain;
        this.file = new PassphraseKeys(folder, clock, cost);
    }

    /** Asked for until it answers once: each question costs a start some time. */
    private synchronized Optional<Secrets> system() {
        if (answered == null) {
            answered = keychain.get().orElse(null);
        }
        return Optional.ofNullable(answered);
    }

    Vault ofDemo() {
        return new Vault(new FileSecrets(folder.demo()), "");
    }

    /** Its API key comes with each start, and is what the file of its data key lies under where there is no keychain. */
    Vault ofEnvironment(String name, String apiKey) throws IOException {
        Path own = folder.hotel(name);
        FileSecrets plain = new FileSecrets(own);
        Optional<Secrets> system = system();
        if (system.isPresent()) {
            return new Vault(system.get(), "." + name).adopt(plain);
        }
        new DataFolder(own).make();
        return new Vault(ownSecrets(own.resolve("keys.sealed"), apiKey.toCharArray()), "").adopt(plain);
    }

    private static SealedSecrets ownSecrets(Path sealed, char[] apiKey) throws IOException {
        return SealedSecrets.isAt(sealed)
                ? SealedSecrets.open(sealed, apiKey)
                        .orElseThrow(() -> new IOException("these keys were sealed with another API key"))
                : SealedSecrets.create(sealed, apiKey, Argon2id.RANDOM_SECRET);
    }

    /** @throws IOException where {@link #atStart} names what is missing */
    Vault of(HotelConnection connection) throws IOException {
        FileSecrets plain = plain(connection);
        return new Vault(secrets(connection), "." + connection.systemId()).adopt(plain);
    }

    private Secrets secrets(HotelConnection connection) throws IOException {
        return keychain(connection)
                .or(file::opened)
                .orElseThrow(() -> new IOException("the keys of this hotel are not open"));
    }

    /** The keychain, where it holds this hotel's keys or shall from now on. */
    private Optional<Secrets> keychain(HotelConnection connection) {
        return connection.isKeyInFile() && file.isThere() ? Optional.empty() : system();
    }

    private FileSecrets plain(HotelConnection connection) {
        return new FileSecrets(folder.hotel(connection.systemId()));
    }

    @Override
    public State state() {
        return system().isPresent() ? State.KEYCHAIN : ofFile();
    }

    private State ofFile() {
        return file.opened().isPresent() ? State.OPEN : file.isThere() ? State.LOCKED : State.UNSET;
    }

    @Override
    public State atStart() throws IOException {
        HotelConnection connection = settings.get().connection();
        if (connection == null) {
            return State.OPEN;
        }
        Optional<Secrets> system = keychain(connection);
        boolean isPlain = Vault.isIn(plain(connection));
        if (system.isPresent()) {
            boolean isThere = isPlain
                    || !new Vault(system.get(), "." + connection.systemId())
                            .apiKey()
                            .isEmpty();
            return isThere ? State.KEYCHAIN : State.LOST;
        }
        if (!connection.isKeyInFile()) {
            return State.KEYCHAIN_SILENT;
        }
        State sealed = ofFile();
        return sealed == State.UNSET && !isPlain ? State.LOST : sealed;
    }

    @Override
    public Outcome unlock(char[] passphrase) {
        return file.unlock(passphrase);
    }

    @Override
    public Outcome choose(char[] passphrase) {
        return file.choose(passphrase);
    }

    @Override
    public Outcome change(char[] now, char[] next) {
        return file.change(now, next);
    }

    @Override
    public void leaveHotel() throws IOException {
        settings.change(before -> before.withConnection(null));
    }

    /** Writes down what was done with the passphrase since the last call, when no trail was open yet. */
    void tell(Audit audit) {
        file.tell(audit);
    }
}
