package app.keydesk.desk.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.arrivals.ImportPreview.Readable;
import app.keydesk.desk.arrivals.ImportRow.Refused;
import app.keydesk.desk.arrivals.RowFault.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleFileTest {
    private static final Path SAMPLE = Path.of("assets/arrivals-sample.csv");

    @Test
    void everyRowOfTheSampleIsAnArrival() throws IOException {
        Readable preview = read(Files.readAllLines(SAMPLE));

        assertThat(preview.refused()).isEmpty();
        assertThat(preview.accepted()).hasSize(500);
    }

    @Test
    void twentyBrokenRowsAmongFiveHundredAreEachNamed() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLE));
        for (int i = 0; i < 20; i++) {
            lines.set(1 + i * 25, broken(lines.get(1 + i * 25), i % 4));
        }

        Readable preview = read(lines);

        assertThat(preview.accepted()).hasSize(480);
        assertThat(preview.refused())
                .extracting(Refused::line)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> 2L + i * 25).toList());
        assertThat(preview.refused()).allSatisfy(row -> assertThat(row.faults()).hasSize(1));
        assertThat(preview.refused())
                .extracting(row -> row.faults().getFirst().reason())
                .containsOnly(Reason.MISSING, Reason.NOT_A_DATE, Reason.NO_SUCH_ROOM, Reason.NOT_AFTER_ARRIVAL);
    }

    private static String broken(String row, int how) {
        String[] cells = row.split(";", -1);
        switch (how) {
            case 0 -> cells[0] = "";
            case 1 -> cells[4] = "31.02.2026";
            case 2 -> cells[3] = "9999";
            default -> cells[5] = cells[4];
        }
        return String.join(";", cells);
    }

    private static Readable read(List<String> lines) {
        String[] rooms = IntStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(floor -> IntStream.rangeClosed(1, 20).mapToObj(room -> String.valueOf(floor * 100 + room)))
                .toArray(String[]::new);
        FileReading reading = new FileReading(
                Map.of(), new RoomNumbers(HotelRooms.of(rooms)), LocalDate.of(2026, 11, 23), DateOrder.DAY_FIRST);
        return (Readable) reading.read("sample.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
