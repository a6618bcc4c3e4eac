package app.keydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the benchmarks, writes the table to the folder given first and compares it with the one given second. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        Set<String> only = Set.of(System.getProperty("bench.only", "").split(","));
        List<Figure> figures = new ArrayList<>();
        for (Benchmark benchmark : List.<Benchmark>of()) {
            if (!only.contains("") && !only.contains(benchmark.word())) {
                continue;
            }
            System.out.println("measuring " + benchmark.word() + " …");
            Path folder = Files.createTempDirectory("keydesk-bench-");
            try {
                figures.addAll(benchmark.run(folder));
            } finally {
                delete(folder);
            }
        }
        Table table = new Table(machine(), figures);
        table.write(Path.of(args[0]));
        System.out.println(Files.readString(Path.of(args[0], "benchmarks.md")));
        List<String> worse = table.regressions(Path.of(args[1]));
        worse.forEach(line -> System.err.println("slower than the table that was kept: " + line));
        System.exit(worse.isEmpty() ? 0 : 1);
    }

    private static TreeMap<String, String> machine() {
        TreeMap<String, String> machine = new TreeMap<>();
        machine.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        machine.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        machine.put("java", System.getProperty("java.runtime.version"));
        machine.put("javafx", System.getProperty("javafx.runtime.version", "26.0.2"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return machine;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
