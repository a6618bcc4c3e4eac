package app.keydesk.desk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.KeyLabel;
import app.keydesk.hotel.RoomNumber;
import app.keydesk.testing.CpuTime;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody types into a setting: judged at once, and what is called right can be read. */
class SetupFieldPropertyTest {
    private static final List<String> SHARDS = List.of(
            "%",
            "%ROOMNUM%",
            "%ROOMLIST%",
            "$1",
            "\\",
            "👨‍👩‍👧",
            "e\u0301",
            "\u202e",
            "\uDC00",
            "12",
            ":",
            "30",
            "https://",
            "http://127.0.0.1",
            "/",
            "\0",
            "Europe/",
            "Vienna",
            "UTC",
            " ",
            "SUITE",
            "\n",
            "é",
            "[",
            "]");

    private static final KeyLabel.Values VALUES = new KeyLabel.Values(
            List.of(new RoomNumber("412"), new RoomNumber("413"), new RoomNumber("414")), "Seaview", "1", "u", "7");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void anyTextIsJudgedAtOnceAndARightOneCanBeRead(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            String text = typed(random);
            String which = "seed " + seed + ", round " + round;
            CpuTime.within(Duration.ofSeconds(1), () -> judged(text), which);
        }
    }

    private static void judged(String text) {
        for (SetupField field : SetupField.values()) {
            if (field.check(text).isEmpty()) {
                Map<SetupField, String> texts = new EnumMap<>(SetupField.class);
                texts.putAll(SetupText.of(SetupSamples.setup()).fields());
                texts.put(field, text);
                new SetupText(texts, List.of(), List.of()).read();
            }
        }
        assertThat(new KeyLabel(text).preview(VALUES)).hasSizeLessThanOrEqualTo(KeyLabel.LONGEST);
    }

    private static String typed(Random random) {
        int parts = random.nextInt(10) == 0 ? 4000 : random.nextInt(12);
        return random.ints(parts, 0, SHARDS.size()).mapToObj(SHARDS::get).collect(Collectors.joining());
    }
}
