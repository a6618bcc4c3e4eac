package app.keydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The project's own build, with all tests, from a clean clone of what is committed. */
final class BuildBenchmark implements Benchmark {
    private static final Mark FOUR_MINUTES = Mark.value(240);
    private static final int MOST_MINUTES = 30;

    /** What a desktop or the Maven that runs this would hand on. */
    private static final List<String> NOT_IN_CI = List.of(
            "DISPLAY", "WAYLAND_DISPLAY", "JAVA_HOME", "MAVEN_PROJECTBASEDIR", "MAVEN_CMD_LINE_ARGS", "SEAM_API_KEY");

    @Override
    public String word() {
        return "build";
    }

    @Override
    public List<Figure> run(Bench.Ground ground) throws Exception {
        Path log = ground.target().resolve("build.log");
        double seconds;
        try {
            seconds = build(ground, log, List.of("mvn", "-B", "-o", "verify"));
        } catch (IOException e) {
            if (!Files.readString(log).contains("offline mode")) {
                throw e;
            }
            // fetches what is missing, and is not measured
            build(ground, log, List.of("mvn", "-B", "verify"));
            seconds = build(ground, log, List.of("mvn", "-B", "-o", "verify"));
        }
        return List.of(new Figure(
                "build: mvn verify from a clean clone, packages cached",
                "s",
                Spread.single(seconds),
                null,
                FOUR_MINUTES));
    }

    private static double build(Bench.Ground ground, Path log, List<String> command)
            throws IOException, InterruptedException {
        Path clone = Files.createTempDirectory(ground.folder(), "clone-");
        String project = ground.project().toString();
        end(List.of("git", "clone", "--quiet", project, clone.toString()), ground.folder(), log);
        long from = System.nanoTime();
        end(command, clone, log);
        return (System.nanoTime() - from) / 1e9;
    }

    private static void end(List<String> command, Path folder, Path log) throws IOException, InterruptedException {
        ProcessBuilder run = new ProcessBuilder(command).directory(folder.toFile());
        run.environment().keySet().removeAll(NOT_IN_CI);
        Process process =
                run.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IOException(String.join(" ", command) + " does not end: see " + log);
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + ": see " + log);
        }
    }
}
