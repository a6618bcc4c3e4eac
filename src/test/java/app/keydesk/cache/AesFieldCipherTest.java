package app.keydesk.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AesFieldCipherTest {
    private final AesFieldCipher cipher = AesFieldCipher.ofKey(key(1));

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    @Test
    void whatWasSealedOpensWithItsKeyAtItsPlaceAlone() {
        byte[] sealed = cipher.seal("Zoë Müller", "guests/1");

        assertThat(AesFieldCipher.ofKey(key(1)).open(sealed, "guests/1")).isEqualTo("Zoë Müller");
        assertThat(cipher.open(cipher.seal("", "p"), "p")).isEmpty();
        assertThatThrownBy(() -> cipher.open(sealed, "guests/2")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> AesFieldCipher.ofKey(key(2)).open(sealed, "guests/1"))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void everyChangedOrMissingByteIsFound() {
        byte[] sealed = cipher.seal("Anna", "p");
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> cipher.open(changed, "p")).isInstanceOf(StorageException.class);
            byte[] cut = Arrays.copyOf(sealed, at);
            assertThatThrownBy(() -> cipher.open(cut, "p")).isInstanceOf(StorageException.class);
        }
        assertThat(cipher.open(sealed, "p")).isEqualTo("Anna");
    }

    @Test
    void noNonceComesTwice() {
        Set<ByteBuffer> nonces = new HashSet<>();

        IntStream.range(0, 1000).forEach(turn -> nonces.add(ByteBuffer.wrap(cipher.seal("same", "p"), 1, 12)));

        assertThat(nonces).hasSize(1000);
    }

    @Test
    void fingerprintsAreEqualForEqualTextsOfOneKey() {
        assertThat(cipher.fingerprint("Anna")).hasSize(32).isEqualTo(cipher.fingerprint("Anna"));
        assertThat(cipher.fingerprint("Anna")).isNotEqualTo(cipher.fingerprint("Anne"));
        assertThat(cipher.fingerprint("Anna"))
                .isNotEqualTo(AesFieldCipher.ofKey(key(2)).fingerprint("Anna"));
    }

    @Test
    void marksAreEqualForEqualTextsOfOneKey() {
        assertThat(cipher.mark("Anna")).hasSize(16).isEqualTo(cipher.mark("Anna"));
        assertThat(cipher.mark("Anna")).isNotEqualTo(cipher.mark("Anne"));
        assertThat(cipher.mark("Anna"))
                .isNotEqualTo(AesFieldCipher.ofKey(key(2)).mark("Anna"));
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AesFieldCipher.ofKey(new byte[16]));
    }
}
