package app.keydesk.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Values of repeated runs; at least one. */
public record Samples(double[] values) {

    /** Runs {@code call} {@code warmUps} times for nothing, then {@code runs} times, and keeps what it returns. */
    public static Samples of(int warmUps, int runs, Callable<Double> call) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            call.call();
        }
        double[] values = new double[runs];
        for (int i = 0; i < runs; i++) {
            values[i] = call.call();
        }
        return new Samples(values);
    }

    /** Milliseconds of each of {@code runs} runs. */
    public static Samples ofMillis(int warmUps, int runs, Callable<?> call) throws Exception {
        return of(warmUps, runs, () -> {
            long from = System.nanoTime();
            call.call();
            return (System.nanoTime() - from) / 1e6;
        });
    }

    public double median() {
        return percentile(50);
    }

    /** The nearest-rank percentile. */
    public double percentile(double percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    public Figure figure(String name, String unit, @Nullable Double reference, @Nullable Double goal) {
        return new Figure(name, unit, median(), percentile(0), percentile(100), reference, goal);
    }

    /** The p-th percentile as a figure of its own, with the spread of all values. */
    public Figure tail(String name, String unit, double percent, @Nullable Double goal) {
        return new Figure(name, unit, percentile(percent), percentile(0), percentile(100), null, goal);
    }
}
