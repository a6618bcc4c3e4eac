package app.keydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the benchmarks one after the other, and writes the table after each: what is cut off leaves what it has. A ratio that
 * is worse than in the table that is kept in {@code src/bench/results} ends the run with 1 and leaves that table's rows.
 *
 * <ul>
 *   <li>{@code -Dbench.only=grid,csv}: these alone; the other rows stay as they are. {@code none}: only writes the kept table
 *       into the README
 *   <li>{@code -Dbench.keep=true}: a run of some takes its rows into the kept table and the README, as a run of all always
 *       does; {@code worse}: also those of a benchmark with a ratio that is worse, where somebody has decided to live with it
 * </ul>
 */
public final class Bench {
    private static final String NONE = "none";
    private static final List<Benchmark> ALL = List.of(
            new CsvBenchmark(),
            new SyncBenchmark(),
            new ChangesBenchmark(),
            new IssuingBenchmark(),
            new GridBenchmark(),
            new StepsBenchmark(),
            new StartBenchmark(),
            new MemoryBenchmark(),
            new BuildBenchmark());

    private final Ground ground;
    private final List<Benchmark> chosen;
    private final boolean isKept;
    private final boolean isWorseKept = System.getProperty("bench.keep", "").equals("worse");
    private final List<String> faults = new ArrayList<>();

    private Bench(Ground ground, List<Benchmark> chosen, boolean isKept) {
        this.ground = ground;
        this.chosen = chosen;
        this.isKept = isKept;
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

        Path kept() {
            return project.resolve("src/bench/results");
        }
    }

    /** {@code args}: the project's folder and the app's jar. */
    public static void main(String[] args) throws Exception {
        String only = System.getProperty("bench.only", "");
        List<Benchmark> chosen = chosen(only);
        boolean isKept = chosen.equals(ALL)
                || only.equals(NONE)
                || Set.of("true", "worse").contains(System.getProperty("bench.keep", ""));
        Path folder = Files.createTempDirectory("keydesk-bench-");
        try {
            Ground ground = new Ground(Path.of(args[0]), Path.of(args[1]), folder);
            System.exit(new Bench(ground, chosen, isKept).run() ? 0 : 1);
        } finally {
            empty(folder);
        }
    }

    private static List<Benchmark> chosen(String only) {
        Set<String> asked = only.isEmpty() ? Set.copyOf(words()) : Set.of(only.split(","));
        if (!only.equals(NONE) && !words().containsAll(asked)) {
            throw new IllegalArgumentException("-Dbench.only=" + only + ": some of " + words() + ", or " + NONE);
        }
        return ALL.stream().filter(each -> asked.contains(each.word())).toList();
    }

    private static List<String> words() {
        return ALL.stream().map(Benchmark::word).toList();
    }

    private boolean run() throws IOException, InterruptedException {
        Table.read(ground.kept()).write(ground.target());
        for (Benchmark benchmark : chosen) {
            try {
                measure(benchmark);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) { // the others can still be measured
                e.printStackTrace();
                faults.add(benchmark.word() + " could not be measured: " + e.getMessage());
            }
            empty(ground.folder());
            Files.createDirectories(ground.folder());
        }
        if (isKept) {
            Table table = Table.read(ground.kept());
            table.write(ground.kept());
            Readme.write(ground.project().resolve("README.md"), table);
        }
        System.out.println(Table.read(ground.target()).markdown(true));
        faults.forEach(System.err::println);
        return faults.isEmpty();
    }

    /** On a machine that others use too, only what is worse twice is a regression. */
    private void measure(Benchmark benchmark) throws Exception {
        Table kept = Table.read(ground.kept());
        Table measured = once(benchmark);
        if (!measured.regressions(kept).isEmpty()) {
            System.out.println("worse than before: measured once more");
            empty(ground.folder());
            Files.createDirectories(ground.folder());
            measured = once(benchmark);
        }
        take(benchmark, measured, ground.target());
        List<String> worse = measured.regressions(kept);
        worse.forEach(line -> faults.add("worse than the table that is kept: " + line));
        if (isKept && (worse.isEmpty() || isWorseKept)) {
            take(benchmark, measured, ground.kept());
        }
    }

    private static void take(Benchmark benchmark, Table measured, Path folder) throws IOException {
        Table.read(folder).with(benchmark.word(), measured.rows(), words()).write(folder);
    }

    private Table once(Benchmark benchmark) throws Exception {
        Taken taken = Taken.now();
        System.out.printf("measuring %s, load %s …%n", benchmark.word(), taken.loadBefore());
        long from = System.nanoTime();
        List<Figure> figures = benchmark.run(ground);
        System.out.printf("%s: %d s%n", benchmark.word(), (System.nanoTime() - from) / 1_000_000_000);
        Taken ended = taken.ended();
        Table table = new Table(figures.stream()
                .map(figure -> new Row(benchmark.word(), ended, figure))
                .toList());
        System.out.println(table.markdown(true));
        return table;
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
