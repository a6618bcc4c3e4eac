package app.keydesk.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts windows in processes of their own as the installed app starts: on its runtime, from its jars and with its
 * options.
 */
final class Desktop {
    private final Bench.Ground ground;
    private final Screen screen;
    private final String classPath;

    Desktop(Bench.Ground ground, Screen screen) throws IOException, InterruptedException {
        this.ground = ground;
        this.screen = screen;
        makeParts();
        List<String> all = new ArrayList<>(List.of(benchJar().toString()));
        try (Stream<Path> shipped = Files.list(parts().resolve("input"))) {
            shipped.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .forEach(all::add);
        }
        classPath = String.join(File.pathSeparator, all);
    }

    private Path parts() {
        return ground.target().resolve("parts");
    }

    /** As the packaging makes them. */
    private void makeParts() throws IOException, InterruptedException {
        Files.createDirectories(parts());
        List<String> command = List.of(
                java(Path.of(System.getProperty("java.home"))),
                ground.project().resolve("installer/InstalledParts.java").toString(),
                ground.project().toString(),
                ground.jar().toString(),
                ground.target().resolve("dependencies").toString(),
                parts().toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("the installed app's parts were not made");
        }
    }

    private static String java(Path home) {
        return home.resolve("bin/java").toString();
    }

    /** An ahead-of-time cache takes classes from jars only. */
    private Path benchJar() throws IOException {
        Path classes = ground.project().resolve("target/test-classes");
        Path jar = ground.target().resolve("bench.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream made = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes.resolve("app/keydesk"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> isOfBench(classes.relativize(file)))
                    .sorted()
                    .toList()) {
                made.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, made);
            }
        }
        return jar;
    }

    private static boolean isOfBench(Path file) {
        return file.startsWith("app/keydesk/bench")
                || file.getFileName().toString().startsWith("Bench");
    }

    Path log(String name) {
        return ground.target().resolve(name + ".log");
    }

    /** Starts {@code main}; what it prints goes to {@code log(name)}. */
    Process start(String name, List<String> options, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(parts().resolve("runtime"))));
        command.addAll(InstalledOptions.of(ground.project()));
        command.add("-Dorg.sqlite.lib.path=" + parts().resolve("input"));
        command.addAll(screen.options());
        command.addAll(options);
        command.add("-Dkeydesk.startedAt=" + System.currentTimeMillis());
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().remove("SEAM_API_KEY");
        screen.dress(process);
        return process.redirectErrorStream(true)
                .redirectOutput(log(name).toFile())
                .start();
    }
}
