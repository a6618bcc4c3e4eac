package app.keydesk.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sealing a guest's fields costs; prints it. */
class EncryptionCostTest {
    private static final int FIELDS = 60_000;

    @Test
    void theFieldsOfTwentyThousandGuestsAreSealedAndReadInSeconds() {
        AesFieldCipher cipher = AesFieldCipher.ofKey(new byte[32]);
        run(cipher, FIELDS); // the compiler learns
        long sealing = System.nanoTime();
        List<byte[]> sealed = sealed(cipher, FIELDS);
        long opening = System.nanoTime();
        sealed.forEach(field -> cipher.open(field, "guests.name.1"));
        long end = System.nanoTime();
        System.out.printf(
                "%,d fields sealed in %d ms and opened in %d ms%n",
                FIELDS, (opening - sealing) / 1_000_000, (end - opening) / 1_000_000);
        assertThat(end - sealing).isLessThan(10_000_000_000L);
    }

    private static void run(AesFieldCipher cipher, int count) {
        sealed(cipher, count).forEach(field -> cipher.open(field, "guests.name.1"));
    }

    private static List<byte[]> sealed(AesFieldCipher cipher, int count) {
        List<byte[]> sealed = new ArrayList<>(count);
        for (int field = 0; field < count; field++) {
            sealed.add(cipher.seal("guest" + field + "@example.com", "guests.name.1"));
        }
        return sealed;
    }
}
