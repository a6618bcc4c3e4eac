package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.demo.DemoHotel;
import app.keydesk.desk.Torture.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's process is killed at random instants (SIGKILL) and started again on the same files. */
class CrashPropertyTest {
    private static final Duration LATENCY = Duration.ofMillis(8);

    @TempDir
    Path folder;

    @Test
    void aKilledDeskLosesNoKeyAndDoublesNone() throws Exception {
        kill(3, 11);
    }

    @Tag("torture")
    @Test
    void aDeskThatIsKilledTwoHundredTimesLosesNoKeyAndDoublesNone() throws Exception {
        System.out.println(kill(200, 12));
    }

    private Verdict kill(int times, long seed) throws Exception {
        Random random = new Random(seed);
        DemoTortureHouse house = DemoTortureHouse.open();
        TortureHouse.Baseline before = house.baseline();
        house.demo().faults().setLatency(LATENCY);
        for (int round = 0; round < times; round++) {
            killOne(house.demo(), random.nextLong(), random.nextInt(1_200));
        }
        house.demo().faults().clear();
        try (Torture torture = new Torture(folder, seed, house, before, true)) {
            Verdict verdict = torture.run(0);

            assertThat(torture.intentsWritten()).as("the killed desks did work").isGreaterThan(times);
            assertThat(verdict)
                    .as("seed %d, %d kills: %s", seed, times, verdict)
                    .matches(Verdict::isClean);
            return verdict;
        }
    }

    private void killOne(DemoHotel demo, long seed, int afterMillis) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        folder.toString(),
                        demo.endpoint(),
                        demo.apiKey(),
                        demo.systemId(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.equals("ready")) {
                line = said.readLine();
            }
            assertThat(line).as("the desk recovered and began").isEqualTo("ready");
            assertThat(child.waitFor(afterMillis, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }
}
