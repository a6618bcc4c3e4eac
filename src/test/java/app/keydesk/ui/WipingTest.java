package app.keydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WipingTest {
    private final char[] pin = "493817".toCharArray();
    private final char[] repeated = "493817".toCharArray();

    @Test
    void whatWasTypedIsGoneOnceTheAnswerIsThere() throws Exception {
        assertThat(Wiping.after(() -> new String(pin), pin, repeated).call()).isEqualTo("493817");
        assertThat(pin).containsOnly(' ');
        assertThat(repeated).containsOnly(' ');
    }

    @Test
    void itIsGoneWhereTheCallFailsToo() {
        assertThatThrownBy(() -> Wiping.after(WipingTest::refused, pin).call()).isInstanceOf(IOException.class);
        assertThat(pin).containsOnly(' ');
    }

    private static String refused() throws IOException {
        throw new IOException("refused");
    }
}
