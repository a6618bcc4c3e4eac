package app.keydesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where this desk keeps its data: the folder that the system has for that, or the one named on the command line. */
public record DataFolder(Path root) {

    /**
     * @param chosen from the command line; null for the system's own place
     * @param environment and {@code home}: of this process
     */
    public static DataFolder of(@Nullable Path chosen, String os, Map<String, String> environment, Path home) {
        return new DataFolder(chosen != null ? chosen.toAbsolutePath() : usual(os, environment, home));
    }

    private static Path usual(String os, Map<String, String> environment, Path home) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Keydesk");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Keydesk");
        }
        String share = environment.get("XDG_DATA_HOME");
        return (share == null || share.isBlank() ? home.resolve(".local").resolve("share") : Path.of(share))
                .resolve("keydesk");
    }

    /** Makes the folder, for the user of this PC alone. */
    public void make() throws IOException {
        Files.createDirectories(root);
        if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path settings() {
        return root.resolve("settings.json");
    }

    /** The files of the demo hotel. */
    public Path demo() {
        return root.resolve("demo");
    }

    /** The files of one connected hotel; another hotel has others. */
    public Path hotel(String systemId) {
        return root.resolve("hotel-" + systemId.replaceAll("[^A-Za-z0-9-]", "_"));
    }
}
