import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * The JVM's ahead-of-time cache (JEP 483, 514, 515): made by one run of the packaged app on the demo hotel, in which
 * every list and form is opened once, and named in the launcher's settings. Where it is missing or does not fit, the app
 * starts without it, only slower.
 */
class StartCache {
    private static final String FILE = "keydesk.aot";
    private static final int TRAINING_SECONDS = 120;

    private final Target target;
    private final Path image;

    StartCache(Target target, Path image) {
        this.target = target;
        this.image = image;
    }

    void train(Path folder) throws IOException, InterruptedException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        Path cache = target.appFolder(image).resolve(FILE);
        ProcessBuilder run = new ProcessBuilder(
                target.launcher(image).toString(),
                "--data-dir",
                folder.resolve("data").toString());
        run.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-XX:AOTCacheOutput=" + cache
                                + " -Dglass.platform=Headless -Dprism.order=sw"
                                + " -Dkeydesk.closeAfterSeconds=8 -Dkeydesk.rehearse=true");
        run.environment().remove("SEAM_API_KEY");
        run.redirectErrorStream(true)
                .redirectOutput(folder.resolve("training.log").toFile());
        Process training = run.start();
        if (!training.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
            training.destroyForcibly();
            throw new IOException("the training run did not end: see " + folder.resolve("training.log"));
        }
        if (!Files.exists(cache)) {
            throw new IOException("the training run left no cache: see " + folder.resolve("training.log"));
        }
        Files.writeString(
                target.appFolder(image).resolve(target.appName() + ".cfg"),
                "java-options=-XX:AOTCache=$APPDIR/" + FILE + System.lineSeparator(),
                StandardOpenOption.APPEND);
    }
}
