package app.keydesk;

import app.keydesk.cache.Argon2id;
import app.keydesk.cache.Audit;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Person;
import app.keydesk.desk.PassphraseRule;
import app.keydesk.desk.PinRule.Weakness;
import app.keydesk.desk.setup.KeyKeeper.Outcome;
import app.keydesk.hotel.Problem;
import app.keydesk.local.DataFolder;
import app.keydesk.local.FileSecrets;
import app.keydesk.local.PassphraseTries;
import app.keydesk.local.SealedSecrets;
import app.keydesk.local.Secrets;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of all hotels in one file under a passphrase: opened once per start, with a pause after wrong ones. Blocking. */
final class PassphraseKeys {
    private static final Logger LOG = LoggerFactory.getLogger(PassphraseKeys.class);
    private static final Person KEYDESK = new Person("keydesk", "Keydesk");

    private final DataFolder folder;
    private final Path file;
    private final PassphraseTries tries;
    private final Argon2id cost;
    private final List<Act> untold = new ArrayList<>();
    private @Nullable SealedSecrets opened;

    PassphraseKeys(DataFolder folder, Clock clock, Argon2id cost) {
        this.folder = folder;
        this.cost = cost;
        this.file = folder.root().resolve("keys.sealed");
        this.tries = new PassphraseTries(folder.root().resolve("keys.tries"), clock);
    }

    boolean isThere() {
        return SealedSecrets.isAt(file);
    }

    /** Empty until the passphrase was given. */
    synchronized Optional<Secrets> opened() {
        return Optional.ofNullable(opened);
    }

    synchronized Outcome unlock(char[] passphrase) {
        try {
            if (!tries.isOpen()) {
                return new Outcome.LockedOut(tries.openAt());
            }
            Optional<SealedSecrets> right = SealedSecrets.open(file, passphrase);
            return right.isPresent() ? passed(right.get()) : wrong();
        } catch (IOException e) {
            return failed(e);
        }
    }

    private Outcome passed(SealedSecrets right) throws IOException {
        opened = right;
        adoptPlain(right);
        note("passphrase.given", Map.of("wrong_before", String.valueOf(tries.failures())));
        tries.passed();
        return new Outcome.Opened();
    }

    private Outcome wrong() throws IOException {
        int left = tries.failed();
        return tries.isOpen() ? new Outcome.Wrong(left) : new Outcome.LockedOut(tries.openAt());
    }

    private static Outcome failed(IOException e) {
        LOG.warn("the file of the keys cannot be used", e);
        return new Outcome.Failed(new Problem.Storage(Problem.Storage.Fault.UNREADABLE));
    }

    synchronized Outcome choose(char[] passphrase) {
        Optional<Weakness> weak = PassphraseRule.weakness(passphrase);
        if (weak.isPresent()) {
            return new Outcome.Weak(weak.get());
        }
        if (isThere()) {
            return unlock(passphrase);
        }
        try {
            SealedSecrets made = SealedSecrets.create(file, passphrase, cost);
            opened = made;
            adoptPlain(made);
            note("passphrase.set", Map.of());
            return new Outcome.Opened();
        } catch (IOException e) {
            return failed(e);
        }
    }

    synchronized Outcome change(char[] now, char[] next) {
        Optional<Weakness> weak = PassphraseRule.weakness(next);
        if (weak.isPresent()) {
            return new Outcome.Weak(weak.get());
        }
        try {
            if (!tries.isOpen()) {
                return new Outcome.LockedOut(tries.openAt());
            }
            if (opened == null || !opened.change(now, next, cost)) {
                return wrong();
            }
            tries.passed();
            return new Outcome.Opened();
        } catch (IOException e) {
            return failed(e);
        }
    }

    /** Keys that an earlier version left plain, of hotels connected at any time. */
    private void adoptPlain(Secrets into) throws IOException {
        try (DirectoryStream<Path> hotels = Files.newDirectoryStream(folder.root(), "hotel-*")) {
            for (Path hotel : hotels) {
                String name = hotel.getFileName().toString().substring("hotel-".length());
                if (!name.startsWith(PcKeys.OF_ENVIRONMENT)) {
                    new Vault(into, "." + name).adopt(new FileSecrets(hotel));
                }
            }
        }
    }

    private void note(String action, Map<String, String> ids) {
        untold.add(new Act(KEYDESK, action, ids));
    }

    /** Writes down what was done with the passphrase since the last call, when no trail was open yet. */
    synchronized void tell(Audit audit) {
        untold.forEach(audit::record);
        untold.clear();
    }
}
