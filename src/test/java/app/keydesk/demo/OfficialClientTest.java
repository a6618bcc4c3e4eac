package app.keydesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seam's own JavaScript client does all 18 scenarios at {@code --demo-server}; needs Node.js 20 and npm. */
@Tag("sdk")
class OfficialClientTest {
    private static final Path SCRIPTS = Path.of("src/sdk");
    private static final boolean IS_WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final long MINUTES = 5;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void seamsOwnClientDoesAllScenariosAtTheDemoServer() throws Exception {
        Path scripts = copied();
        assertThat(run("the client could not be installed", scripts, npm(), "ci", "--no-audit", "--no-fund"))
                .as("npm ci")
                .isZero();
        Path warnings = folder.resolve("warnings.txt");
        JsonNode server = demoServer(warnings);

        int code = run(
                "the scenarios could not be run",
                scripts,
                "node",
                "scenarios.mjs",
                server.path("endpoint").asText(),
                server.path("api_key").asText());

        assertThat(code).as("scenarios.mjs; its lines are above").isZero();
        assertThat(Files.readString(warnings)).contains("visionline_metadata.label is not known to Seam");
    }

    private static String npm() {
        return IS_WINDOWS ? "npm.cmd" : "npm";
    }

    private Path copied() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("sdk"));
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private int run(String failure, Path place, String... command) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(place.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    failure + ": \"" + command[0] + "\" was not found. Install Node.js 20 or later with npm.", e);
        }
        started.add(process);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                .as(failure + " in time")
                .isTrue();
        System.out.println(Files.readString(output));
        return process.exitValue();
    }

    private JsonNode demoServer(Path warnings) throws IOException {
        Path line = folder.resolve("server.json");
        started.add(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.keydesk.Main",
                        "--demo-server")
                .redirectOutput(line.toFile())
                .redirectError(warnings.toFile())
                .start());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(line) && Files.readString(line).contains("}"));
        return new ObjectMapper().readTree(line.toFile());
    }
}
