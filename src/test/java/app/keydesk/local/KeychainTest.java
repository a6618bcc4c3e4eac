package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The keychain of this very PC, where there is one; it leaves an entry of a random name there. Not part of the build. */
@Tag("keychain")
class KeychainTest {
    @Test
    void aSecretComesBackFromTheKeychainAlsoToAnotherConnection() throws Exception {
        String name = "keydesk-test-" + UUID.randomUUID();
        Secrets first = Keychain.open().orElseThrow();
        assertThat(first.read(name)).isEmpty();

        first.write(name, "c2VjcmV0");
        first.write(name, "YW5vdGhlcg==");

        assertThat(Keychain.open().orElseThrow().read(name)).contains("YW5vdGhlcg==");
    }
}
