package app.keydesk.bench;

import app.keydesk.demo.DemoHotel;
import app.keydesk.demo.DemoHotelOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hotel of 1,000 rooms in this process, and the app's window on it in another. */
final class BenchHouse implements AutoCloseable {
    /** How often {@link #trained} starts the window. */
    static final int TRAININGS = 2;

    static final int ROOMS = 1_000;
    private static final int TRAINING_SECONDS = 8;
    private static final Pattern PAINTED = Pattern.compile("rooms on the screen after (\\d+) ms");
    private static final int PATIENCE_SECONDS = 90;

    private final Desktop desktop;
    private final DemoHotel hotel;
    private final Path data;

    BenchHouse(Desktop desktop, Path data) throws IOException {
        this.desktop = desktop;
        this.data = data;
        this.hotel = DemoHotel.start(DemoHotelOptions.standard(null, Clock.systemUTC())
                .withRooms(ROOMS)
                .withDelays(DemoHotelOptions.Delays.NONE));
    }

    /** @param closeAfter seconds after the rooms are on the screen; negative: not by itself */
    Process open(List<String> options, int closeAfter) throws IOException {
        List<String> all = new ArrayList<>(options);
        if (closeAfter >= 0) {
            all.add("-Dkeydesk.closeAfterSeconds=" + closeAfter);
        }
        return desktop.start(
                "window", all, "app.keydesk.BenchWindow", List.of(data.toString(), hotel.endpoint(), hotel.apiKey()));
    }

    /** Fills the desk's cache, and makes the JVM's as the packaging does; what a start needs for it. */
    List<String> trained(Path cache) throws IOException, InterruptedException {
        ended(open(List.of(), TRAINING_SECONDS));
        ended(open(List.of("-XX:AOTCacheOutput=" + cache, "-Dkeydesk.rehearse=true"), TRAINING_SECONDS));
        return cached(cache);
    }

    /** A cache that does not fit ends the start, instead of a slow one that nobody notices. */
    static List<String> cached(Path cache) {
        return List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on");
    }

    static void ended(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("a window does not end: see target/bench/*.log");
        }
    }

    /** Milliseconds from the process' start until its rooms were painted. */
    double painted(int starts) throws IOException, InterruptedException {
        return painted(data.resolve("logs"), starts);
    }

    /** The time of the {@code starts}-th start that the logs in {@code folder} (or one log) tell of. */
    static double painted(Path folder, int starts) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            List<Double> times = times(folder);
            if (times.size() >= starts) {
                return times.get(starts - 1);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("nothing was painted: see target/bench/*.log");
    }

    private static List<Double> times(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    text.append(Files.readString(file));
                }
            }
        } else if (Files.exists(folder)) {
            text.append(Files.readString(folder));
        }
        Matcher matcher = PAINTED.matcher(text);
        return matcher.results().map(found -> Double.valueOf(found.group(1))).toList();
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        hotel.close();
    }
}
