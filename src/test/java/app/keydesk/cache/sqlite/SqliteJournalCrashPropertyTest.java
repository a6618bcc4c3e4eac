package app.keydesk.cache.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.cache.Opened;
import app.keydesk.testing.TestTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalCrashPropertyTest {
    private static final int FEWEST_LINES = 30;

    @TempDir
    private Path folder;

    @Test
    void aKilledWriterLosesNothingThatItHadAcknowledged() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Path path = folder.resolve("journal.db");
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            acknowledged.addAll(writeAndKill(path, seed + round, FEWEST_LINES + random.nextInt(100)));
        }

        Opened<SqliteJournal> opened = SqliteJournal.open(path, SampleHotel.cipher(), SampleHotel.CLOCK);
        try (SqliteJournal journal = opened.store()) {
            assertThat(opened.setAside()).as("seed %d", seed).isEmpty();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * FEWEST_LINES);
            assertThat(acknowledged)
                    .as("seed %d", seed)
                    .allSatisfy(line -> assertIsThere(journal, line.split(" ", -1)));
        }
    }

    private static List<String> writeAndKill(Path path, long seed, int lines) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        TestTime.argument(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalWriter.class.getName(),
                        path.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> seen = new ArrayList<>();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.matches("(open|begin|end|close) [0-9a-f-]{36} .*")) {
                    seen.add(line);
                }
                if (seen.size() == lines) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return seen;
    }

    private static void assertIsThere(SqliteJournal journal, String[] words) {
        Intent intent = journal.intent(new IntentId(words[1])).orElseThrow();
        switch (words[0]) {
            case "begin" ->
                assertThat(intent.steps()).anyMatch(step -> step.name().equals(words[2]));
            case "end" ->
                assertThat(intent.steps())
                        .anyMatch(step -> step.name().equals(words[2]) && step.state() == StepState.DONE);
            case "close" -> assertThat(intent.state()).isEqualTo(IntentState.DONE);
            default -> assertThat(intent.kind()).isEqualTo("issue");
        }
    }
}
