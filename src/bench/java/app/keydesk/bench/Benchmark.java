package app.keydesk.bench;

import java.util.List;

/** One group of figures. */
interface Benchmark {
    /** A word for the command line ({@code -Dbench.only=start,sync}). */
    String word();

    /** Measures; the machine should do nothing else meanwhile. */
    List<Figure> run(Bench.Ground ground) throws Exception;
}
