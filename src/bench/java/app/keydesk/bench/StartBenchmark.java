package app.keydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the process' start until the rooms are painted from the cache, in turn with an empty window: both with the installed
 * app's options, each with an ahead-of-time cache of its own from a training run, and without.
 */
final class StartBenchmark implements Benchmark {
    private static final int RUNS = 5;
    private static final int TRAINING_SECONDS = 8;

    @Override
    public String word() {
        return "start";
    }

    @Override
    public List<Figure> run(Bench.Ground ground) throws Exception {
        try (Screen screen = Screen.open()) {
            Desktop desktop = new Desktop(ground, screen);
            try (BenchHouse house = new BenchHouse(desktop, ground.folder().resolve("data"))) {
                return new Starts(ground, desktop, house).figures(screen.name());
            }
        }
    }

    private static final class Starts {
        private final Bench.Ground ground;
        private final Desktop desktop;
        private final BenchHouse house;
        private int starts;

        Starts(Bench.Ground ground, Desktop desktop, BenchHouse house) {
            this.ground = ground;
            this.desktop = desktop;
            this.house = house;
        }

        List<Figure> figures(String screen) throws IOException, InterruptedException {
            Path app = ground.target().resolve("window.aot");
            Path empty = ground.target().resolve("empty.aot");
            house.trained(app);
            starts = BenchHouse.TRAININGS;
            empty(List.of("-XX:AOTCacheOutput=" + empty), TRAINING_SECONDS);
            String words = "start: until 1,000 rooms are painted, %s (reference: an empty window; " + screen + ")";
            return List.of(
                    figure(words.formatted("with the start-up cache"), app, empty, Mark.ratio(1.35)),
                    figure(words.formatted("without it"), null, null, Mark.NONE));
        }

        private Figure figure(String name, @Nullable Path app, @Nullable Path empty, Mark mark)
                throws IOException, InterruptedException {
            List<Double> windows = new ArrayList<>();
            List<Double> empties = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                windows.add(window(with(app)));
                empties.add(empty(with(empty), 0));
            }
            return new Figure(name, "ms", Spread.of(windows), Spread.of(empties), mark);
        }

        private static List<String> with(@Nullable Path cache) {
            return cache == null ? List.of() : BenchHouse.cached(cache);
        }

        private double window(List<String> options) throws IOException, InterruptedException {
            Process process = house.open(options, 0);
            double painted = house.painted(++starts);
            BenchHouse.ended(process);
            return painted;
        }

        private double empty(List<String> options, int closeAfter) throws IOException, InterruptedException {
            Files.deleteIfExists(desktop.log("empty"));
            List<String> all = new ArrayList<>(options);
            all.add("-Dkeydesk.closeAfterSeconds=" + closeAfter);
            Process process = desktop.start("empty", all, EmptyWindow.class.getName(), List.of());
            double painted = BenchHouse.painted(desktop.log("empty"), 1);
            BenchHouse.ended(process);
            return painted;
        }
    }
}
