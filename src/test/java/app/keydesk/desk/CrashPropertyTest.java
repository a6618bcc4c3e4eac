package app.keydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.Torture.Kind;
import app.keydesk.desk.Torture.Verdict;
import app.keydesk.testing.TestTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's process is killed (SIGKILL) at each step of its journal and at random instants, and started again. */
class CrashPropertyTest {
    private static final Duration LATENCY = Duration.ofMillis(8);
    private static final int LONGEST_LIFE_MILLIS = 500;

    @TempDir
    Path folder;

    @Tag("long")
    @Test
    void aKilledDeskLosesNoKeyAndDoublesNone() throws Exception {
        assertClean(atRandom(3, 11, true), 3, 11);
    }

    @Tag("torture")
    @Test
    void aDeskThatIsKilledTwoHundredTimesLosesNoKeyAndDoublesNone() throws Exception {
        Verdict verdict = atRandom(200, 12, true);
        System.out.println("200 kills at random instants, seed 12: " + verdict);
        assertClean(verdict, 200, 12);
    }

    @Tag("torture")
    @Test
    void aDeskThatIsKilledAtEachStepOfItsJournalLosesNoKeyAndDoublesNone() throws Exception {
        List<String> places = new ArrayList<>();
        Verdict verdict = atEachStep(List.of(Kind.values()), true, places);
        System.out.println(places.size() + " kills at each step of the journal " + places + ": " + verdict);
        assertClean(verdict, places.size(), 0);
        assertThat(places).hasSizeGreaterThan(Kind.values().length * 4);
    }

    @Tag("torture")
    @Test
    void withoutTheLookTheSameKillsDoubleKeys() throws Exception {
        List<String> places = new ArrayList<>();
        Verdict blind = atEachStep(List.of(Kind.ISSUE, Kind.JOIN), false, places);
        System.out.println(places.size() + " kills without the look: " + blind);
        assertThat(blind.doubled()).isPositive();
    }

    private static void assertClean(Verdict verdict, int kills, long seed) {
        assertThat(verdict).as("seed %d, %d kills: %s", seed, kills, verdict).matches(Verdict::isClean);
    }

    private Verdict atRandom(int times, long seed, boolean looksFirst) throws Exception {
        Random random = new Random(seed);
        return after(looksFirst, times, house -> {
            for (int round = 0; round < times; round++) {
                Desk desk = new Desk(house, looksFirst, Long.toString(random.nextLong()));
                desk.liveFor(random.nextInt(LONGEST_LIFE_MILLIS));
            }
        });
    }

    private Verdict atEachStep(List<Kind> kinds, boolean looksFirst, List<String> places) throws Exception {
        return after(looksFirst, kinds.size(), house -> {
            for (Kind kind : kinds) {
                String stopped = "";
                for (int place = 1; !stopped.equals("finished"); place++) {
                    Desk desk = new Desk(house, looksFirst, "0", kind.name(), Integer.toString(place));
                    stopped = desk.liveUntilItStops();
                    if (!stopped.equals("finished")) {
                        places.add(kind + " " + stopped);
                    }
                }
            }
        });
    }

    private interface Life {
        void at(DemoTortureHouse house) throws IOException, InterruptedException;
    }

    /** What is left at the hotel after these desks were killed and a last one put things right. */
    private Verdict after(boolean looksFirst, int fewest, Life life) throws Exception {
        DemoTortureHouse house = DemoTortureHouse.open();
        TortureHouse.Baseline before = house.baseline();
        house.demo().faults().setLatency(LATENCY);
        life.at(house);
        house.demo().faults().clear();
        try (Torture torture = new Torture(folder, 0, house, before, looksFirst)) {
            Verdict verdict = torture.run(0);
            assertThat(torture.intentsWritten()).as("the killed desks did work").isGreaterThanOrEqualTo(fewest);
            return verdict.with(torture.intentsWritten());
        }
    }

    /** A desk in a process of its own, from its start to its death. */
    private final class Desk {
        private final Process process;

        Desk(DemoTortureHouse house, boolean looksFirst, String seed, String... held) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    TestTime.argument(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    CrashChild.class.getName(),
                    folder.toString(),
                    house.demo().endpoint(),
                    house.demo().apiKey(),
                    house.demo().systemId(),
                    seed,
                    Boolean.toString(looksFirst)));
            command.addAll(List.of(held));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        void liveFor(int millis) throws IOException, InterruptedException {
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(heard(said, "working")).isEqualTo("working");
                assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
            } finally {
                kill();
            }
        }

        String liveUntilItStops() throws IOException, InterruptedException {
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(heard(said, "ready")).isEqualTo("ready");
                return heard(said, "finished", "stopped");
            } finally {
                kill();
            }
        }

        /** The first line that begins so. */
        private static String heard(BufferedReader said, String... beginnings) throws IOException {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                for (String beginning : beginnings) {
                    if (line.startsWith(beginning)) {
                        return line;
                    }
                }
            }
            throw new AssertionError("the desk died by itself");
        }

        private void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
