package app.keydesk.cache.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.cache.StorageException;
import app.keydesk.testing.CpuTime;
import app.keydesk.testing.OddTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Columns that somebody wrote into by hand: read, or told as damage. */
class JsonPropertyTest {
    private static final long SEED = 31;

    @Test
    void aDamagedColumnIsReadOrToldAsDamage() {
        OddTexts texts = new OddTexts(SEED);
        String words = Json.write(List.of("door-101", "door-102", "ä\"\\"));
        String map = Json.write(Map.of("acs_credential_id", "k1", "rooms", "101"));
        for (int round = 0; round < 1500; round++) {
            String bad = texts.damaged(round % 2 == 0 ? words : map);
            String which = "seed " + SEED + ", round " + round + ": " + bad;
            for (Function<String, Object> reading :
                    List.<Function<String, Object>>of(Json::words, Json::map, Json::tables)) {
                CpuTime.within(Duration.ofSeconds(1), () -> isReadOrDamaged(reading, bad, which), which);
            }
        }
        String deep = "[".repeat(100_000);
        isReadOrDamaged(Json::words, deep, "deep");
    }

    private static void isReadOrDamaged(Function<String, Object> reading, String text, String which) {
        try {
            reading.apply(text);
        } catch (StorageException damaged) {
            assertThat(damaged.problem()).as(which).isNotNull();
        }
    }
}
