package app.keydesk.bench;

import app.keydesk.cache.HotelCache.CachePage;
import app.keydesk.desk.arrivals.ImportPreview.Readable;
import app.keydesk.hotel.DoorCategory;
import app.keydesk.hotel.Entrance;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.SystemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The preview of 50,000 arrivals. */
final class CsvBenchmark implements Benchmark {
    private static final int ROWS = 50_000;
    private static final int ROOMS = 1_000;
    private static final Mark TWO_SECONDS = Mark.value(2_000);

    @Override
    public String word() {
        return "csv";
    }

    static Path file(Path folder) {
        return folder.resolve("arrivals.csv");
    }

    @Override
    public List<Figure> run(Bench.Ground ground) throws Exception {
        prepare(ground.folder());
        Jmh jmh = Jmh.run(CsvPreview.class, ground);
        return List.of(
                figure(jmh, CsvPreview.NEW, "none known before"), figure(jmh, CsvPreview.KNOWN, "all known before"));
    }

    private static Figure figure(Jmh jmh, String param, String words) {
        return new Figure(
                "CSV: preview of 50,000 arrivals, " + words + " (reference: the CSV library alone)",
                "ms",
                jmh.median("preview " + param),
                jmh.median("read " + param),
                TWO_SECONDS);
    }

    private static void prepare(Path folder) throws IOException {
        write(file(folder));
        for (String each : List.of(CsvPreview.NEW, CsvPreview.KNOWN)) {
            Files.createDirectories(folder.resolve(each));
            try (BenchDesk desk = BenchDesk.alone(folder.resolve(each))) {
                desk.cache().store(CachePage.ofEntrances(rooms()), desk.clock().instant());
                Readable preview = (Readable) desk.arrivals().preview(file(folder));
                if (preview.accepted().size() != ROWS) {
                    throw new IllegalStateException("only " + preview.accepted().size() + " rows were accepted");
                }
                if (each.equals(CsvPreview.KNOWN)) {
                    desk.arrivals().apply(preview);
                }
            }
        }
    }

    private static List<Entrance> rooms() {
        return IntStream.rangeClosed(1, ROOMS)
                .mapToObj(number -> new Entrance(
                        new EntranceId("room-" + number),
                        new SystemId("visionline"),
                        "Room " + number,
                        String.valueOf(number),
                        DoorCategory.GUEST,
                        "guest",
                        true,
                        true,
                        List.of()))
                .toList();
    }

    private static void write(Path file) throws IOException {
        LocalDate today = LocalDate.now(BenchDesk.ZONE);
        StringBuilder text = new StringBuilder("Res No;First name;Last name;Email;Room;Arrival;Departure\n");
        for (int row = 0; row < ROWS; row++) {
            LocalDate arrival = today.plusDays(row / ROOMS);
            text.append("R-%d;Anna;Guest%d;a%d@example.com;%d;%s;%s%n"
                    .formatted(row, row, row, row % ROOMS + 1, arrival, arrival.plusDays(2)));
        }
        Files.writeString(file, text);
    }
}
