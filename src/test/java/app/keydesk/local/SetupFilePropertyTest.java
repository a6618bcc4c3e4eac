package app.keydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.setup.DeskSetup.Imported;
import app.keydesk.testing.CpuTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Setup files that were damaged at random: read or refused, soon, and never an exception. */
class SetupFilePropertyTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final List<String> SHARDS = List.of(
            "{", "}", "[", "]", "\"", ",", ":", "null", "1e999", "\\u0000", "\u202e", "\uD800", "-1", "99999999999");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDamagedFileIsReadOrRefused(long seed) throws Exception {
        Random random = new Random(seed);
        Path file = folder.resolve("setup.json");
        SetupFile.write(file, SetupFileTest.SETUP);
        String good = Files.readString(file);
        for (int round = 0; round < 1000; round++) {
            String bad = damaged(good, random);

            Imported read =
                    CpuTime.within(SOON, () -> SetupFile.read(bad, door -> true), "seed " + seed + ", round " + round);

            assertThat(read).as("seed %d, round %d", seed, round).isNotNull();
        }
    }

    private static String damaged(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        int wounds = 1 + random.nextInt(4);
        for (int wound = 0; wound < wounds && !text.isEmpty(); wound++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, SHARDS.get(random.nextInt(SHARDS.size())));
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x10000));
                default -> text.insert(at, text.substring(at, end));
            }
        }
        return text.toString();
    }

    @Test
    void largeAndDeepFilesEndSoon() {
        String start = "{\"keydeskSetup\":\"1\",\"hotel\":{\"roomGroups\":[";
        String many = start + "{\"kind\":\"SUITE\",\"rooms\":[\"1\"]},".repeat(30_000) + "0]}}";
        String deep = "{\"a\":" + "[".repeat(10_000);
        String wide = start + "{\"kind\":\"SUITE\",\"rooms\":[" + "\"1\",".repeat(200_000) + "0]}]}}";

        for (String text : List.of(many, deep, wide)) {
            assertThat(CpuTime.within(SOON, () -> SetupFile.read(text, door -> true), text))
                    .isInstanceOf(Imported.Refused.class);
        }
    }
}
