package app.keydesk.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts windows in processes of their own as the installed app starts: with its options, from jars alone, and SQLite's
 * native part beside them.
 */
final class Desktop {
    private final Bench.Ground ground;
    private final Screen screen;
    private final String classPath;

    Desktop(Bench.Ground ground, Screen screen) throws IOException {
        this.ground = ground;
        this.screen = screen;
        Path folder = ground.target().resolve("dependencies");
        List<String> jars =
                new ArrayList<>(List.of(ground.jar().toString(), benchJar().toString()));
        try (Stream<Path> dependencies = Files.list(folder)) {
            dependencies.map(Path::toString).sorted().forEach(jars::add);
        }
        classPath = String.join(File.pathSeparator, jars);
        unpackSqlite(jars);
    }

    private Path natives() {
        return ground.target().resolve("natives");
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

    private void unpackSqlite(List<String> jars) throws IOException {
        Files.createDirectories(natives());
        String wanted = "/" + System.getProperty("os.name", "").split(" ")[0] + "/"
                + System.getProperty("os.arch", "").replace("amd64", "x86_64") + "/";
        String jar = jars.stream()
                .filter(each -> each.contains("sqlite-jdbc"))
                .findFirst()
                .orElseThrow();
        try (JarFile all = new JarFile(jar)) {
            for (JarEntry entry : all.stream().toList()) {
                if (entry.getName().contains("native" + wanted) && !entry.isDirectory()) {
                    Path file = natives().resolve(Path.of(entry.getName()).getFileName());
                    Files.deleteIfExists(file);
                    Files.copy(all.getInputStream(entry), file);
                }
            }
        }
    }

    Path log(String name) {
        return ground.target().resolve(name + ".log");
    }

    /** Starts {@code main}; what it prints goes to {@code log(name)}. */
    Process start(String name, List<String> options, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(InstalledOptions.of(ground.project()));
        command.add("-Dorg.sqlite.lib.path=" + natives());
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
