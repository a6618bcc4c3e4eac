package app.keydesk.bench;

import java.util.Arrays;
import java.util.Collection;

/** What several runs gave: one value that stands for them (the median, unless said otherwise) between least and most. */
record Spread(double value, double min, double max) {
    /** A thousandth of the unit is the least that is told. */
    Spread {
        value = rounded(value);
        min = rounded(min);
        max = rounded(max);
    }

    static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    static Spread of(Collection<Double> runs) {
        return percentile(runs, 50);
    }

    /** The nearest-rank percentile of at least one run. */
    static Spread percentile(Collection<Double> runs, double percent) {
        double[] sorted =
                runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        double value = sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
        return new Spread(value, Arrays.stream(sorted).min().orElseThrow(), sorted[sorted.length - 1]);
    }

    static Spread single(double value) {
        return new Spread(value, value, value);
    }
}
