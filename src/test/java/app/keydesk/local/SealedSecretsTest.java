package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.keydesk.cache.Argon2id;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hotel's keys in a file under a passphrase, where the PC has no keychain. */
class SealedSecretsTest {
    private static final Argon2id QUICK = new Argon2id(64, 1);
    private static final String API_KEY = "seam_live_9Zk3";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void keep() throws IOException {
        file = folder.resolve("keys.sealed");
        SealedSecrets made = SealedSecrets.create(file, "four words of mine".toCharArray(), QUICK);
        made.write("seam-api-key.h1", API_KEY);
        made.write("data-key.h1", "c2l4dGVlbiBieXRlcyBvZg==");
    }

    @Test
    void aKeyComesBackUnderItsPassphraseAloneAndTheFileDoesNotTellIt() throws IOException {
        assertThat(opened("four words of mine").read("seam-api-key.h1")).contains(API_KEY);
        assertThat(opened("four words of mine").read("another")).isEmpty();
        assertThat(SealedSecrets.open(file, "four words of mind".toCharArray())).isEmpty();
        assertThat(SealedSecrets.open(file, new char[0])).isEmpty();
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text)
                .doesNotContain(API_KEY, "four words", "c2l4dGVlbiBieXRlcyBvZg")
                .doesNotContain(
                        Base64.getEncoder().withoutPadding().encodeToString(API_KEY.getBytes(StandardCharsets.UTF_8)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherPassphraseOpensTheSameKeysAndTheOldOneNothing() throws IOException {
        SealedSecrets kept = opened("four words of mine");

        assertThat(kept.change("not mine at all".toCharArray(), "guessed".toCharArray(), QUICK))
                .isFalse();
        assertThat(kept.change("four words of mine".toCharArray(), "five other words now".toCharArray(), QUICK))
                .isTrue();

        assertThat(SealedSecrets.open(file, "four words of mine".toCharArray())).isEmpty();
        assertThat(opened("five other words now").read("seam-api-key.h1")).contains(API_KEY);
    }

    @Test
    void keysThatWereExchangedInTheFileAreRefused() throws IOException {
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replace("data-key.h1", "swap")
                        .replace("seam-api-key.h1", "data-key.h1")
                        .replace("swap", "x"));

        assertThatIOException().isThrownBy(() -> opened("four words of mine").read("data-key.h1"));
    }

    @Test
    void aGuessCostsWhatRfc9106AsksFor() {
        assertThat(Argon2id.PASSPHRASE).isEqualTo(new Argon2id(64 * 1024, 3));
    }

    @Test
    void aFileThatWasDamagedOrForgedAnywhereEndsInARefusalAndNeverInAHang() throws IOException {
        long seed = 20261124;
        Random random = new Random(seed);
        byte[] good = Files.readAllBytes(file);
        List<String> forged = List.of(
                "",
                "null",
                "[]",
                "{",
                "[[[[[[[[",
                "{\"version\":1,\"memoryKib\":2000000000,\"passes\":1,\"salt\":\"AAAAAAAAAAAA\"}",
                "{\"version\":1,\"memoryKib\":8,\"passes\":2000000000,\"salt\":\"AAAAAAAAAAAA\"}",
                "{\"version\":1,\"memoryKib\":-5,\"passes\":0,\"salt\":7,\"key\":[],\"secrets\":3}");
        for (int round = 0; round < 400; round++) {
            byte[] bad = round < forged.size() ? forged.get(round).getBytes(StandardCharsets.UTF_8) : good.clone();
            for (int at = 0; round >= forged.size() && at < 1 + round % 4; at++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            try {
                SealedSecrets.open(file, "four words of mine".toCharArray());
            } catch (IOException refused) {
                continue;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    private SealedSecrets opened(String passphrase) throws IOException {
        return SealedSecrets.open(file, passphrase.toCharArray()).orElseThrow();
    }
}
