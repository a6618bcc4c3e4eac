package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Torture.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lost answers, lost requests, 429s, dead networks and crashes: no key is lost, none is doubled. */
class IntentTorturePropertyTest {
    private static final int SHORT = 40;
    private static final int LONG = 400;

    @TempDir
    Path folder;

    @Test
    void noKeyIsLostAndNoneDoubled() {
        isClean(7, SHORT, paper());
    }

    @Test
    void noKeyIsLostAndNoneDoubledOverABrokenWire() {
        isClean(7, SHORT / 2, WireTortureHouse.open(7));
    }

    @Tag("long")
    @Test
    void withoutTheLookTheSameFaultsDoubleKeys() {
        int doubled = 0;
        for (long seed = 1; seed <= 20 && doubled == 0; seed++) {
            try (Torture torture = new Torture(folder.resolve("blind" + seed), seed, paper(), false)) {
                doubled += torture.run(SHORT).doubled();
            }
        }
        assertThat(doubled).isPositive();
    }

    @Tag("long")
    @Test
    void withoutTheLookABrokenWireDoublesKeys() {
        int doubled = 0;
        for (long seed = 1; seed <= 20 && doubled == 0; seed++) {
            try (Torture torture =
                    new Torture(folder.resolve("wire" + seed), seed, WireTortureHouse.open(seed), false)) {
                doubled += torture.run(SHORT / 2).doubled();
            }
        }
        assertThat(doubled).isPositive();
    }

    @Tag("torture")
    @Test
    void noKeyIsLostAndNoneDoubledInAThousandIntentsOverABrokenWire() {
        for (long seed = 1; seed <= 3; seed++) {
            Verdict verdict = isClean(seed, LONG, WireTortureHouse.open(seed));
            System.out.println("broken wire, seed " + seed + ": " + verdict);
            assertThat(verdict.faults().get("WIRE_NONE"))
                    .as("most work reaches the hotel")
                    .isGreaterThan(3 * LONG);
        }
    }

    @Tag("torture")
    @Test
    void noKeyIsLostAndNoneDoubledInManyRuns() {
        for (long seed = 1; seed <= 3; seed++) {
            System.out.println("paper hotel, seed " + seed + ": " + isClean(seed, LONG, paper()));
            System.out.println("demo hotel, seed " + seed + ": " + isClean(seed, LONG, DemoTortureHouse.open()));
        }
    }

    private static TortureHouse paper() {
        return new TortureHouse.Paper(new PaperHotel(Clock.systemUTC()));
    }

    private Verdict isClean(long seed, int intents, TortureHouse house) {
        Path run = folder.resolve(house.getClass().getSimpleName() + seed);
        try (Torture torture = new Torture(run, seed, house, true)) {
            Verdict verdict = torture.run(intents);

            assertThat(verdict.faults().values().stream()
                            .mapToInt(count -> count)
                            .sum())
                    .as("seed %d: the faults meet the work, %s", seed, verdict)
                    .isGreaterThan(intents / 2);
            assertThat(verdict).as("seed %d: %s", seed, verdict).matches(Verdict::isClean);
            return verdict;
        }
    }
}
