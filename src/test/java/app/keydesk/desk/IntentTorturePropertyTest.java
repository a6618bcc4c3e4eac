package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Torture.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lost answers, lost requests, 429s, dead networks and crashes: no key is lost, none is doubled. */
class IntentTorturePropertyTest {
    private static final int SHORT = 60;
    private static final int LONG = 400;

    @TempDir
    Path folder;

    @Test
    void noKeyIsLostAndNoneDoubled() {
        long seed = 7;
        try (Torture torture = new Torture(folder, seed, true)) {
            Verdict verdict = torture.run(SHORT);

            assertThat(verdict).as("seed %d: %s", seed, verdict).matches(Verdict::isClean);
        }
    }

    @Test
    void withoutTheLookTheSameFaultsDoubleKeys() {
        try (Torture torture = new Torture(folder, 7, false)) {
            assertThat(torture.run(SHORT).doubled()).isPositive();
        }
    }

    @Tag("torture")
    @Test
    void noKeyIsLostAndNoneDoubledInManyRuns() {
        for (long seed = 1; seed <= 4; seed++) {
            try (Torture torture = new Torture(folder.resolve("run" + seed), seed, true)) {
                Verdict verdict = torture.run(LONG);

                System.out.printf("seed %d: %s%n", seed, verdict);
                assertThat(verdict).as("seed %d: %s", seed, verdict).matches(Verdict::isClean);
            }
        }
    }
}
