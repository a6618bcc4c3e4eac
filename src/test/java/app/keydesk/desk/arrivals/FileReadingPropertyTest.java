package app.keydesk.desk.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.keydesk.desk.arrivals.ImportPreview.Readable;
import app.keydesk.testing.CpuTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FileReadingPropertyTest {
    private static final int FILES = 3_000;
    private static final String GOOD = """
            Reservation;Guest name;Room;Arrival;Departure;E-mail;Phone;Keys
            R-1;Anna Müller;412;2026-11-23;2026-11-25;anna@example.com;+4930123456;2
            R-2;"Rossi, Béa";413;23.11.2026;25.11.2026;;;1
            R-3;"Ben ""B."" Ohm";412;23 Nov 2026;25 Nov 2026;;;
            """;
    private static final String SPICE = "\";,\t|\n\r'\\0123456789./-:TzÄß€\u0000\uFEFF\uD83D=@ ";

    @Test
    void noFileHangsOrBreaksThePreview() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = damaged(random);
            CpuTime time = new CpuTime();
            assertThatCode(() -> FileReadingTest.reading(Map.of()).read("a.csv", bytes))
                    .as("seed %d, file %d", seed, i)
                    .doesNotThrowAnyException();
            assertThat(time.spent()).as("seed %d, file %d", seed, i).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void nothingButQuotesIsReadInGoodTime() {
        String swallowing =
                "Res No;Name;Arrival;Departure\n" + "R-1;\"Anna;2026-11-23;2026-11-25\n\n\n\n\n\n\n\n".repeat(20_000);
        CpuTime time = new CpuTime();

        Readable preview =
                (Readable) FileReadingTest.reading(Map.of()).read("a.csv", swallowing.getBytes(StandardCharsets.UTF_8));

        assertThat(time.spent()).isLessThan(Duration.ofSeconds(5));
        assertThat(preview.accepted()).isEmpty();
    }

    private static byte[] damaged(RandomGenerator random) {
        StringBuilder text = new StringBuilder(GOOD);
        for (int i = random.nextInt(30); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x3000));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
