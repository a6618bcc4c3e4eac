package app.keydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person at the desk does without the hotel's answer, by keyboard in a hotel of 1,000 rooms: from the key until what
 * it is for is laid out. The first time after a start counts by itself; nothing is loaded and compiled then.
 */
final class StepsBenchmark implements Benchmark {
    private static final int STARTS = 3;
    private static final int ROUNDS = 20;
    private static final Mark MOST = Mark.value(100);
    private static final Pattern STEP = Pattern.compile("step (\\S+) ([0-9.]+)");

    @Override
    public String word() {
        return "steps";
    }

    @Override
    public List<Figure> run(Bench.Ground ground) throws Exception {
        Map<String, List<Double>> first = new LinkedHashMap<>();
        Map<String, List<Double>> later = new LinkedHashMap<>();
        try (Screen screen = Screen.open()) {
            Desktop desktop = new Desktop(ground, screen);
            try (BenchHouse house = new BenchHouse(desktop, ground.folder().resolve("data"))) {
                List<String> installed = house.trained(ground.target().resolve("steps.aot"));
                for (int start = 1; start <= STARTS; start++) {
                    Process process = house.open(installed, -1);
                    try {
                        house.painted(BenchHouse.TRAININGS + start);
                        Orders orders = new Orders(process, desktop.log("window"));
                        orders.give("poll 1"); // what a start reads from the hotel is read
                        orders.give("steps " + (ROUNDS + 1));
                    } finally {
                        process.destroy();
                        BenchHouse.ended(process);
                    }
                    collect(desktop.log("window"), first, later);
                }
            }
        }
        return List.of(
                figure("the first time after a start, the slowest", slowest(first, 50)),
                figure(
                        "p95 of all",
                        Spread.percentile(
                                later.values().stream().flatMap(List::stream).toList(), 95)),
                figure("p95 of the slowest", slowest(later, 95)));
    }

    private static Figure figure(String what, Spread times) {
        return new Figure("steps without the hotel's answer: " + what, "ms", times, null, MOST);
    }

    /** That step whose percentile is the longest. */
    private static Spread slowest(Map<String, List<Double>> times, double percent) {
        return times.values().stream()
                .map(each -> Spread.percentile(each, percent))
                .max(Comparator.comparingDouble(Spread::value))
                .orElseThrow();
    }

    /** Steps of one name in one round count each by itself; the first of a name is the first of its start. */
    private static void collect(Path log, Map<String, List<Double>> first, Map<String, List<Double>> later)
            throws IOException {
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(log)) {
            Matcher step = STEP.matcher(line);
            if (step.matches()) {
                String name = step.group(1);
                (seen.add(name) ? first : later)
                        .computeIfAbsent(name, any -> new ArrayList<>())
                        .add(Double.valueOf(step.group(2)));
            }
        }
        if (seen.isEmpty()) {
            throw new IOException("no step was told: see " + log);
        }
    }
}
