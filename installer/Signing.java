import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs what was made, as far as the environment says how; what is not set is left out.
 *
 * <ul>
 *   <li>{@code KEYDESK_MAC_SIGNING_IDENTITY}: the name of a "Developer ID Application" certificate in the keychain
 *   <li>{@code KEYDESK_MAC_NOTARY_PROFILE}: a profile that {@code xcrun notarytool store-credentials} made
 *   <li>{@code KEYDESK_WIN_SIGN_COMMAND}: a command that signs the file named after it, its words divided by spaces
 *   <li>{@code KEYDESK_GPG_KEY}: the key of a detached signature beside the {@code .deb}
 * </ul>
 */
class Signing {
    private final Target target;
    private final Path project;

    Signing(Target target, Path project) {
        this.target = target;
        this.project = project;
    }

    /** After the last change to the image: macOS refuses one that was changed after it was signed. */
    void signImage(Path app) throws IOException, InterruptedException {
        switch (target) {
            case LINUX -> {}
            case WINDOWS -> signForWindows(target.launcher(app));
            case MACOS -> {
                if (!identity().isEmpty()) {
                    List<String> arguments =
                            new ArrayList<>(List.of("--type", "app-image", "--app-image", app.toString()));
                    arguments.addAll(macOptions());
                    Tool.run("jpackage", arguments);
                }
            }
        }
    }

    /** What jpackage is told when it makes the package. */
    List<String> packageOptions() {
        return target == Target.MACOS && !identity().isEmpty() ? macOptions() : List.of();
    }

    void signPackage(Path file) throws IOException, InterruptedException {
        switch (target) {
            case LINUX -> {
                String key = Environment.get("KEYDESK_GPG_KEY", "");
                if (!key.isEmpty()) {
                    Tool.runCommand(List.of("gpg", "--batch", "--armor", "--detach-sign", "-u", key, file.toString()));
                }
            }
            case WINDOWS -> signForWindows(file);
            case MACOS -> {
                String profile = Environment.get("KEYDESK_MAC_NOTARY_PROFILE", "");
                if (!profile.isEmpty()) {
                    Tool.runCommand(List.of(
                            "xcrun", "notarytool", "submit", file.toString(), "--keychain-profile", profile, "--wait"));
                    Tool.runCommand(List.of("xcrun", "stapler", "staple", file.toString()));
                }
            }
        }
    }

    private List<String> macOptions() {
        return List.of(
                "--mac-sign",
                "--mac-signing-key-user-name",
                identity(),
                "--mac-entitlements",
                project.resolve("installer/macos/entitlements.plist").toString());
    }

    private static String identity() {
        return Environment.get("KEYDESK_MAC_SIGNING_IDENTITY", "");
    }

    private static void signForWindows(Path file) throws IOException, InterruptedException {
        String command = Environment.get("KEYDESK_WIN_SIGN_COMMAND", "");
        if (!command.isEmpty()) {
            // jpackage leaves the launcher read-only
            if (!file.toFile().setWritable(true)) {
                throw new IOException(file + " cannot be signed: it stays read-only");
            }
            List<String> words = new ArrayList<>(List.of(command.split(" +")));
            words.add(file.toString());
            Tool.runCommand(words);
        }
    }
}
