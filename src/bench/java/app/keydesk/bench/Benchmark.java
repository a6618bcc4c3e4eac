package app.keydesk.bench;

import java.nio.file.Path;
import java.util.List;

/** One group of figures. */
public interface Benchmark {
    /** A word for the command line ({@code -Dbench.only=start,sync}). */
    String word();

    /** Measures; {@code folder} is empty and its own, deleted afterwards. */
    List<Figure> run(Path folder) throws Exception;
}
