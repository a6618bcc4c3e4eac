package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who guesses at the passphrase of a desk. */
class PassphraseTriesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    @TempDir
    Path folder;

    @Test
    void fiveWrongOnesBringAPauseThatARestartDoesNotEnd() throws IOException {
        for (int left = 4; left >= 0; left--) {
            assertThat(at(NOW).isOpen()).isTrue();
            assertThat(at(NOW).failed()).isEqualTo(left);
        }

        assertThat(at(NOW).isOpen()).isFalse();
        assertThat(at(NOW).openAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(at(NOW.plusSeconds(30)).isOpen()).isTrue();
        at(NOW.plusSeconds(30)).failed();
        assertThat(at(NOW.plusSeconds(60)).isOpen()).as("twice as long").isFalse();
        assertThat(at(NOW.minus(Duration.ofDays(400))).openAt())
                .as("a clock set back keeps nobody out for good")
                .isEqualTo(NOW.minus(Duration.ofDays(400)).plus(Duration.ofMinutes(30)));
        at(NOW).passed();
        assertThat(at(NOW).isOpen()).isTrue();
        assertThat(at(NOW).failures()).isZero();
    }

    @Test
    void whoWritesOverTheCountGetsNoFreeTries() throws IOException {
        Files.writeString(folder.resolve("keys.tries"), "none at all");

        assertThat(at(NOW).failed()).isZero();
        assertThat(at(NOW).isOpen()).isFalse();
    }

    private PassphraseTries at(Instant now) {
        return new PassphraseTries(folder.resolve("keys.tries"), Clock.fixed(now, ZoneOffset.UTC));
    }
}
