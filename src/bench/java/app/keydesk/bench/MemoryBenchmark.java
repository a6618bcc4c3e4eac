package app.keydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the app's process holds of the PC's memory after its start and after much work, and what it costs while idle: with
 * the start-up cache, as it is installed. Linux.
 */
final class MemoryBenchmark implements Benchmark {
    private static final int STARTS = 5;
    private static final int SETTLED_SECONDS = 5;

    /** As many polls as an hour at a desk in use has, with its one whole synchronisation, one right after the other. */
    private static final int POLLS = 1_800;

    private static final int OPERATIONS = Integer.getInteger("bench.operations", 10_000);
    private static final int UNUSED_SECONDS = 65;
    private static final int IDLE_SECONDS = 45;
    private static final int TICKS_A_SECOND = 100;
    private static final Mark MOST = Mark.value(220);

    @Override
    public String word() {
        return "memory";
    }

    @Override
    public List<Figure> run(Bench.Ground ground) throws Exception {
        try (Screen screen = Screen.open()) {
            Desktop desktop = new Desktop(ground, screen);
            double idleOfNothing = idleOfNothing(desktop);
            try (BenchHouse house = new BenchHouse(desktop, ground.folder().resolve("data"))) {
                return figures(ground, house, idleOfNothing);
            }
        }
    }

    /** The share of a core that the toolkit takes for an empty window by itself, in percent. */
    private static double idleOfNothing(Desktop desktop) throws IOException, InterruptedException {
        Files.deleteIfExists(desktop.log("empty"));
        int open = SETTLED_SECONDS + IDLE_SECONDS + 10;
        Process process = desktop.start(
                "empty", List.of("-Dkeydesk.closeAfterSeconds=" + open), EmptyWindow.class.getName(), List.of());
        BenchHouse.painted(desktop.log("empty"), 1);
        TimeUnit.SECONDS.sleep(SETTLED_SECONDS);
        double share = idleShare(process);
        BenchHouse.ended(process);
        return share;
    }

    private static double idleShare(Process process) throws IOException, InterruptedException {
        double before = cpuSeconds(process);
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        return (cpuSeconds(process) - before) / IDLE_SECONDS * 100;
    }

    private static List<Figure> figures(Bench.Ground ground, BenchHouse house, double idleOfNothing)
            throws IOException, InterruptedException {
        List<String> installed = house.trained(ground.target().resolve("memory.aot"));
        int starts = BenchHouse.TRAININGS;
        int last = starts + STARTS;
        List<Double> afterStart = new ArrayList<>();
        for (; starts < last; starts++) {
            Process process = house.open(installed, -1);
            afterStart.add(settled(house, process, starts + 1));
            end(process);
        }
        Process process = house.open(installed, -1);
        try {
            double first = settled(house, process, starts + 1);
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure("memory: after the start, 1,000 rooms", "MB", Spread.of(afterStart), null, MOST));
            figures.addAll(afterWork(ground.target().resolve("window.log"), process, first));
            TimeUnit.SECONDS.sleep(UNUSED_SECONDS);
            figures.add(new Figure(
                    "idle: of one core (reference: an empty window)",
                    "%",
                    Spread.single(idleShare(process)),
                    Spread.single(idleOfNothing),
                    Mark.value(0.5)));
            return figures;
        } finally {
            end(process);
        }
    }

    private static List<Figure> afterWork(Path log, Process process, double first)
            throws IOException, InterruptedException {
        Orders orders = new Orders(process, log);
        orders.give("whole 1");
        orders.give("poll " + POLLS);
        double synced = megabytes(process);
        orders.give("keys " + OPERATIONS);
        double worked = megabytes(process);
        return List.of(
                figure("after an hour's synchronisation in quick motion (1 whole, %,d polls)", POLLS, synced, first),
                figure("after %,d key operations more", OPERATIONS, worked, first));
    }

    private static Figure figure(String words, int count, double measured, double first) {
        return new Figure(
                "memory: " + words.formatted(count) + " (reference: the same process before)",
                "MB",
                Spread.single(measured),
                Spread.single(first),
                Mark.ratio(1.05));
    }

    private static double settled(BenchHouse house, Process process, int starts)
            throws IOException, InterruptedException {
        house.painted(starts);
        TimeUnit.SECONDS.sleep(SETTLED_SECONDS);
        return megabytes(process);
    }

    private static double megabytes(Process process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6;
            }
        }
        throw new IOException("no VmRSS");
    }

    private static double cpuSeconds(Process process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS_A_SECOND;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
    }
}
