package app.keydesk.bench;

import app.keydesk.seam.SeamGateway;
import app.keydesk.seam.http.SeamConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The grid of 10,000 rooms, in turn with a plain list of rows as high, each time in a process of its own with a start-up
 * cache as the installed app has one.
 */
final class GridBenchmark implements Benchmark {
    private static final int RUNS = 3;
    private static final int KEYS = 20_000;
    private static final double PULSE = 16.7;
    private static final double KEYSTROKE = 10;

    @Override
    public String word() {
        return "grid";
    }

    @Override
    public List<Figure> run(Bench.Ground ground) throws Exception {
        Map<String, List<Double>> grid = new HashMap<>();
        Map<String, List<Double>> plain = new HashMap<>();
        try (Screen screen = Screen.open()) {
            Desktop desktop = new Desktop(ground, screen);
            Path training = filled(ground, "training");
            List<String> ofPlain =
                    trained(desktop, training, "plain", ground.target().resolve("plain.aot"));
            List<String> ofGrid =
                    trained(desktop, training, "grid", ground.target().resolve("grid.aot"));
            for (int run = 0; run < RUNS; run++) {
                Path folder = filled(ground, String.valueOf(run));
                collect(run(desktop, ofPlain, folder, "plain"), plain);
                collect(run(desktop, ofGrid, folder, "grid"), grid);
            }
        }
        return figures(grid, plain);
    }

    /** Each kind by itself: pulses in which nothing is to do are in none of them. */
    private static List<Figure> figures(Map<String, List<Double>> grid, Map<String, List<Double>> plain) {
        return List.of(
                new Figure(
                        "grid, 10,000 rooms: first layout, its longest pulse (reference: a plain list)",
                        "ms",
                        Spread.of(grid.getOrDefault("longest layout", List.of())),
                        Spread.of(plain.getOrDefault("longest layout", List.of())),
                        Mark.value(PULSE)),
                percentile("scroll, pulse p99 (reference: a plain list)", grid, "scroll", 99, plain),
                percentile("search, p95 of a keystroke", grid, "search", 95, Map.of()),
                percentile("search, pulse p99", grid, "search", 99, Map.of()),
                percentile("one room changes, pulse p99", grid, "change", 99, Map.of()),
                new Figure(
                        "grid, 10,000 rooms: tiles filled anew where one room changes, the most",
                        "tiles",
                        Spread.percentile(grid.getOrDefault("tiles", List.of()), 100),
                        null,
                        Mark.value(1)));
    }

    private static Figure percentile(
            String what, Map<String, List<Double>> grid, String kind, int percent, Map<String, List<Double>> plain) {
        List<Double> reference = plain.getOrDefault(kind, List.of());
        return new Figure(
                "grid, 10,000 rooms: " + what,
                "ms",
                Spread.percentile(grid.getOrDefault(kind, List.of()), percent),
                reference.isEmpty() ? null : Spread.percentile(reference, percent),
                Mark.value(percent == 95 ? KEYSTROKE : PULSE));
    }

    private static List<String> trained(Desktop desktop, Path folder, String what, Path cache)
            throws IOException, InterruptedException {
        run(desktop, List.of("-XX:AOTCacheOutput=" + cache), folder, what);
        return BenchHouse.cached(cache);
    }

    private static Path filled(Bench.Ground ground, String name) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(ground.folder().resolve("grid-" + name));
        try (StillHotel hotel = new StillHotel(KEYS);
                SeamConnector connector = new SeamConnector("bench", Clock.systemUTC())) {
            SeamGateway seam = connector.connect(hotel.endpoint(), "none");
            try (BenchDesk desk = new BenchDesk(folder, seam)) {
                desk.sync();
            }
        }
        return folder;
    }

    /** The log of a run. */
    private static Path run(Desktop desktop, List<String> options, Path folder, String what)
            throws IOException, InterruptedException {
        Process process = desktop.start("grid", options, GridRun.class.getName(), List.of(folder.toString(), what));
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the grid does not end: see " + desktop.log("grid"));
        }
        if (process.exitValue() != 0) {
            throw new IOException("the grid failed: see " + desktop.log("grid"));
        }
        return desktop.log("grid");
    }

    private static void collect(Path log, Map<String, List<Double>> times) throws IOException {
        for (String line : Files.readAllLines(log)) {
            List<Double> values = values(line);
            if (!values.isEmpty()) {
                String kind = line.substring(0, line.indexOf(' '));
                times.computeIfAbsent(kind, word -> new ArrayList<>()).addAll(values);
                if (kind.equals("layout")) {
                    times.computeIfAbsent("longest layout", word -> new ArrayList<>())
                            .add(Collections.max(values));
                }
            }
        }
        if (times.isEmpty()) {
            throw new IOException("the grid told nothing: see " + log);
        }
    }

    private static List<Double> values(String line) {
        if (!line.matches("(layout|scroll|search|change|tiles)( [0-9.]+)+")) {
            return List.of();
        }
        return List.of(line.split(" ")).stream().skip(1).map(Double::valueOf).toList();
    }
}
