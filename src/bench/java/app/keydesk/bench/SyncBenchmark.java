package app.keydesk.bench;

import java.util.ArrayList;
import java.util.List;

/** The first synchronisation of hotels of several sizes, and how its cost grows. */
final class SyncBenchmark implements Benchmark {
    private static final int[] SIZES = {1_000, 10_000, 20_000, 50_000};
    private static final int MARKED = 20_000;

    /** A cost that grows by the size alone doubles with it; more than this is no straight line. */
    private static final double STRAIGHT = 1.25;

    @Override
    public String word() {
        return "sync";
    }

    @Override
    public List<Figure> run(Bench.Ground ground) throws Exception {
        Jmh jmh = Jmh.run(WholeSync.class, ground);
        List<Figure> figures = new ArrayList<>();
        for (int keys : SIZES) {
            figures.add(new Figure(
                    "sync: all of %,d entrances, %,d keys, %,d guests (reference: download and parse the same bytes)"
                            .formatted(keys / 2, keys, keys / 4),
                    "ms",
                    jmh.median("sync " + keys),
                    jmh.median("download " + keys),
                    keys == MARKED ? Mark.ratio(1.3) : Mark.NONE));
        }
        figures.add(new Figure(
                "sync: cost of a key at 50,000 (reference: at 10,000)",
                "µs",
                perKey(jmh, 50_000),
                perKey(jmh, 10_000),
                Mark.ratio(STRAIGHT)));
        return figures;
    }

    private static Spread perKey(Jmh jmh, int keys) {
        Spread whole = jmh.median("sync " + keys);
        double each = 1_000.0 / keys;
        return new Spread(whole.value() * each, whole.min() * each, whole.max() * each);
    }
}
