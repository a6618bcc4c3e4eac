package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.keydesk.cache.AesFieldCipher;
import app.keydesk.cache.Argon2id;
import app.keydesk.cache.Audit.Filter;
import app.keydesk.cache.sqlite.SqliteAudit;
import app.keydesk.desk.PinRule.Weakness;
import app.keydesk.desk.setup.KeyKeeper.Outcome;
import app.keydesk.desk.setup.KeyKeeper.State;
import app.keydesk.local.DataFolder;
import app.keydesk.local.DeskSettings.HotelConnection;
import app.keydesk.local.FileSecrets;
import app.keydesk.local.Secrets;
import app.keydesk.local.SettingsStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a hotel's keys lie, with and without a keychain, in real files. */
class PcKeysTest {
    private static final char[] WORDS = "four words of mine".toCharArray();
    private static final Supplier<Optional<Secrets>> NO_KEYCHAIN = Optional::empty;

    @TempDir
    Path folder;

    @Test
    void withoutAKeychainAHotelsKeysOpenAtEachStartUnderThePassphraseOnly() throws IOException {
        PcKeys first = keys(NO_KEYCHAIN);
        assertThat(first.atStart()).as("no hotel, nothing asked").isEqualTo(State.OPEN);
        assertThat(first.state()).isEqualTo(State.UNSET);
        assertThat(first.choose("short".toCharArray())).isEqualTo(new Outcome.Weak(Weakness.TOO_SHORT));
        assertThat(first.choose("ababababababab".toCharArray())).isEqualTo(new Outcome.Weak(Weakness.TOO_SIMPLE));
        assertThat(first.choose(WORDS)).isInstanceOf(Outcome.Opened.class);
        byte[] dataKey = connect(first);

        PcKeys next = keys(NO_KEYCHAIN);
        assertThat(next.atStart()).isEqualTo(State.LOCKED);
        assertThatIOException().isThrownBy(() -> next.of(hotel(true)));
        assertThat(next.unlock("four words of mind".toCharArray())).isEqualTo(new Outcome.Wrong(4));
        assertThat(next.unlock(WORDS)).isInstanceOf(Outcome.Opened.class);
        assertThat(next.atStart()).isEqualTo(State.OPEN);
        assertThat(next.of(hotel(true)).apiKey()).isEqualTo("seam_live_9Zk3");
        assertThat(next.of(hotel(true)).dataKey()).isEqualTo(dataKey);
        assertThat(everything()).doesNotContain("seam_live_9Zk3", "four words of mine");
    }

    @Test
    void whoGuessesWaitsAfterFiveWrongOnesEvenWithTheRightOneAndAfterARestart() throws IOException {
        PcKeys keys = keys(NO_KEYCHAIN);
        keys.choose(WORDS);
        connect(keys);

        PcKeys guessed = keys(NO_KEYCHAIN);
        for (int wrong = 0; wrong < 4; wrong++) {
            assertThat(guessed.unlock("four words of mind".toCharArray())).isEqualTo(new Outcome.Wrong(4 - wrong));
        }
        assertThat(guessed.unlock("four words of mind".toCharArray())).isInstanceOf(Outcome.LockedOut.class);
        assertThat(keys(NO_KEYCHAIN).unlock(WORDS)).isInstanceOf(Outcome.LockedOut.class);
    }

    @Test
    void keysThatAnEarlierVersionLeftPlainMoveUnderThePassphraseAndTheirFilesGo() throws IOException {
        FileSecrets plain = new FileSecrets(new DataFolder(folder).hotel("h1"));
        plain.write("seam-api-key", "seam_live_9Zk3");
        plain.write("data-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        FileSecrets other = new FileSecrets(new DataFolder(folder).hotel("left-before"));
        other.write("seam-api-key", "seam_live_other");
        settings().change(before -> before.withConnection(hotel(true)));
        PcKeys keys = keys(NO_KEYCHAIN);
        assertThat(keys.atStart()).isEqualTo(State.UNSET);

        assertThat(keys.choose(WORDS)).isInstanceOf(Outcome.Opened.class);

        assertThat(keys.of(hotel(true)).apiKey()).isEqualTo("seam_live_9Zk3");
        assertThat(keys.of(hotel(true)).dataKey()).hasSize(32).startsWith(0, 1, 2, 3);
        assertThat(everything()).doesNotContain("seam_live", "AAECAwQF");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".secret"));
        }
    }

    @Test
    void aKeychainIsUsedWhereThereIsOneAndNoPassphraseAsked() throws IOException {
        Map<String, String> held = new HashMap<>();
        PcKeys keys = keys(() -> Optional.of(new HeldSecrets(held)));
        assertThat(keys.state()).isEqualTo(State.KEYCHAIN);
        keys.of(hotel(false)).keepApiKey("seam_live_9Zk3");
        keys.of(hotel(false)).dataKey();
        settings().change(before -> before.withConnection(hotel(false)));

        assertThat(held).containsOnlyKeys("seam-api-key.h1", "data-key.h1");
        assertThat(keys(() -> Optional.of(new HeldSecrets(held))).atStart()).isEqualTo(State.KEYCHAIN);
        assertThat(keys(NO_KEYCHAIN).atStart())
                .as("no new key is made while the keychain is silent")
                .isEqualTo(State.KEYCHAIN_SILENT);
        held.clear();
        assertThat(keys(() -> Optional.of(new HeldSecrets(held))).atStart()).isEqualTo(State.LOST);
        assertThat(everything()).doesNotContain("seam_live");
    }

    @Test
    void anotherPassphraseOpensTheNextStart() throws IOException {
        PcKeys keys = keys(NO_KEYCHAIN);
        keys.choose(WORDS);
        connect(keys);
        char[] next = "five other words now".toCharArray();

        assertThat(keys.change("not mine at all".toCharArray(), next)).isEqualTo(new Outcome.Wrong(4));
        assertThat(keys.change(WORDS, "short".toCharArray())).isInstanceOf(Outcome.Weak.class);
        assertThat(keys.change(WORDS, next)).isInstanceOf(Outcome.Opened.class);

        assertThat(keys(NO_KEYCHAIN).unlock(WORDS)).isInstanceOf(Outcome.Wrong.class);
        assertThat(keys(NO_KEYCHAIN).unlock(next)).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void wrongPassphrasesStandInTheTrailOfTheHotelThatOpens() throws IOException {
        PcKeys keys = keys(NO_KEYCHAIN);
        keys.choose(WORDS);
        connect(keys);
        PcKeys next = keys(NO_KEYCHAIN);
        next.unlock("not mine at all".toCharArray());
        next.unlock("nor this one here".toCharArray());
        next.unlock(WORDS);
        AesFieldCipher cipher = AesFieldCipher.ofKey(next.of(hotel(true)).dataKey());
        try (SqliteAudit audit = SqliteAudit.open(
                        folder.resolve("audit.db"),
                        folder.resolve("audit.head"),
                        cipher,
                        Clock.systemUTC(),
                        () -> ZoneOffset.UTC)
                .store()) {
            next.tell(audit);
            next.tell(audit);

            assertThat(audit.lines(Filter.ALL, 0, 9)).singleElement().satisfies(line -> {
                assertThat(line.action()).isEqualTo("passphrase.given");
                assertThat(line.ids()).containsEntry("wrong_before", "2");
            });
        }
    }

    @Test
    void keysThatAreGoneAreToldAndTheHotelCanBeLeft() throws IOException {
        PcKeys keys = keys(NO_KEYCHAIN);
        keys.choose(WORDS);
        connect(keys);
        Files.delete(folder.resolve("keys.sealed"));

        PcKeys next = keys(NO_KEYCHAIN);
        assertThat(next.atStart()).isEqualTo(State.LOST);
        next.leaveHotel();

        assertThat(keys(NO_KEYCHAIN).atStart()).isEqualTo(State.OPEN);
        assertThat(settings().get().connection()).isNull();
    }

    @Test
    void aHotelOfTheEnvironmentHasItsFilesUnderItsApiKey() throws IOException {
        byte[] dataKey =
                keys(NO_KEYCHAIN).ofEnvironment("env-1", "seam_live_9Zk3").dataKey();

        assertThat(keys(NO_KEYCHAIN).ofEnvironment("env-1", "seam_live_9Zk3").dataKey())
                .isEqualTo(dataKey);
        assertThatIOException().isThrownBy(() -> keys(NO_KEYCHAIN).ofEnvironment("env-1", "seam_live_other"));
        assertThat(everything())
                .doesNotContain("seam_live")
                .doesNotContain(java.util.Base64.getEncoder().encodeToString(dataKey));
    }

    @Test
    void theKeyOfAHotelOfTheEnvironmentThatLayPlainIsTakenOver() throws IOException {
        FileSecrets plain = new FileSecrets(new DataFolder(folder).hotel("env-1"));
        plain.write("data-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        assertThat(keys(NO_KEYCHAIN).ofEnvironment("env-1", "seam_live_9Zk3").dataKey())
                .startsWith(0, 1, 2, 3);
        assertThat(plain.read("data-key")).isEmpty();
        assertThat(keys(NO_KEYCHAIN).ofEnvironment("env-1", "seam_live_9Zk3").dataKey())
                .startsWith(0, 1, 2, 3);
    }

    private byte[] connect(PcKeys keys) throws IOException {
        keys.of(hotel(true)).keepApiKey("seam_live_9Zk3");
        settings().change(before -> before.withConnection(hotel(true)));
        return keys.of(hotel(true)).dataKey();
    }

    private static HotelConnection hotel(boolean isKeyInFile) {
        return new HotelConnection("https://connect.getseam.com", "h1", null, "Seaview", isKeyInFile);
    }

    private PcKeys keys(Supplier<Optional<Secrets>> keychain) throws IOException {
        return new PcKeys(new DataFolder(folder), settings(), Clock.systemUTC(), keychain, new Argon2id(64, 1));
    }

    private SettingsStore settings() throws IOException {
        return new SettingsStore(folder.resolve("settings.json"), Clock.systemUTC());
    }

    private String everything() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> texts = files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return Files.readString(file, StandardCharsets.ISO_8859_1);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
            return String.join("\n", texts);
        }
    }

    /** A keychain that a test looks into. */
    private record HeldSecrets(Map<String, String> held) implements Secrets {
        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(held.get(name));
        }

        @Override
        public void write(String name, String value) {
            held.put(name, value);
        }
    }
}
