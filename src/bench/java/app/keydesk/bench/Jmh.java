package app.keydesk.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the JMH benchmarks of one class, each in JVMs of its own with the installed app's options. */
final class Jmh {
    private final Map<String, Statistics> results = new TreeMap<>();

    private Jmh() {}

    /** How often, how long and in how many JVMs is written at the class. */
    static Jmh run(Class<?> type, Bench.Ground ground) throws RunnerException, IOException {
        String[] options = Stream.concat(
                        InstalledOptions.of(ground.project()).stream(),
                        // the hotel and its server lie in the same process
                        Stream.of("-Xmx2g", "-Dbench.project=" + ground.project(), "-Dbench.folder=" + ground.folder()))
                .toArray(String[]::new);
        Collection<RunResult> runs = new Runner(new OptionsBuilder()
                        .include("^" + type.getName().replace(".", "\\.") + "\\.")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .jvmArgs(options)
                        .build())
                .run();
        Jmh jmh = new Jmh();
        for (RunResult run : runs) {
            StringBuilder name = new StringBuilder(run.getPrimaryResult().getLabel());
            run.getParams()
                    .getParamsKeys()
                    .forEach(key -> name.append(' ').append(run.getParams().getParam(key)));
            jmh.results.put(name.toString(), run.getPrimaryResult().getStatistics());
        }
        return jmh;
    }

    /** @param name the method's, then its parameters, each after a blank */
    Spread median(String name) {
        return percentile(name, 50);
    }

    Spread percentile(String name, double percent) {
        Statistics statistics = results.get(name);
        if (statistics == null) {
            throw new IllegalArgumentException(name + " is not among " + results.keySet());
        }
        return new Spread(statistics.getPercentile(percent), statistics.getMin(), statistics.getMax());
    }
}
