package app.keydesk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the benchmarks and compares their table with the one that is kept in {@code src/bench/results}: it takes that
 * one's place, unless a ratio got worse, which ends the run with 1.
 */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(
            new CsvBenchmark(),
            new SyncBenchmark(),
            new ChangesBenchmark(),
            new IssuingBenchmark(),
            new GridBenchmark(),
            new StartBenchmark(),
            new MemoryBenchmark());

    private final Ground ground;
    private final Path kept;

    private Bench(Ground ground) {
        this.ground = ground;
        this.kept = ground.project().resolve("src/bench/results");
    }

    /**
     * Where it is measured.
     *
     * @param jar the app's
     * @param folder for the files of one benchmark; emptied after it
     */
    record Ground(Path project, Path jar, Path folder) {
        Path target() {
            return project.resolve("target/bench");
        }
    }

    /** {@code args}: the project's folder and the app's jar. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("keydesk-bench-");
        try {
            System.exit(new Bench(new Ground(Path.of(args[0]), Path.of(args[1]), folder)).run() ? 0 : 1);
        } finally {
            empty(folder);
        }
    }

    private boolean run() throws Exception {
        String asked = System.getProperty("bench.only", "");
        Set<String> only = Set.of(asked.split(","));
        List<Benchmark> chosen = ALL.stream()
                .filter(each -> asked.isEmpty() || only.contains(each.word()))
                .toList();
        Map<String, String> machine = machine();
        List<Figure> figures = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            figures.addAll(measured(benchmark));
        }
        machine.put("load after", load());
        Table table = new Table(machine, figures);
        table.write(ground.target());
        System.out.println(table.markdown());
        List<String> worse = table.regressions(kept);
        worse.forEach(line -> System.err.println("worse than the table that is kept: " + line));
        if (worse.isEmpty() && chosen.equals(ALL)) {
            table.write(kept);
        }
        return worse.isEmpty();
    }

    /** On a machine that others use too, only what is worse twice is a regression. */
    private List<Figure> measured(Benchmark benchmark) throws Exception {
        List<Figure> figures = once(benchmark);
        if (new Table(Map.of(), figures).regressions(kept).isEmpty()) {
            return figures;
        }
        System.out.println("worse than before: measured once more");
        return once(benchmark);
    }

    private List<Figure> once(Benchmark benchmark) throws Exception {
        System.out.printf("measuring %s, load %s …%n", benchmark.word(), load());
        long from = System.nanoTime();
        List<Figure> figures = benchmark.run(ground);
        empty(ground.folder());
        Files.createDirectories(ground.folder());
        System.out.printf("%s: %d s%n", benchmark.word(), (System.nanoTime() - from) / 1_000_000_000);
        System.out.println(new Table(Map.of(), figures).markdown());
        return figures;
    }

    private static Map<String, String> machine() {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        machine.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("java", System.getProperty("java.runtime.version", ""));
        machine.put("javafx", System.getProperty("bench.javafx", ""));
        machine.put("jmh", System.getProperty("bench.jmh", ""));
        machine.put("load before", load());
        return machine;
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", load);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
