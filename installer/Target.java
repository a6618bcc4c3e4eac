import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What differs between the systems. */
enum Target {
    LINUX("linux", "deb", "keydesk", "keydesk-512.png", "keydesk", "lib", "lib/app", "lib/runtime"),
    WINDOWS("windows", "msi", "Keydesk", "keydesk.ico", "Keydesk", "bin", "app", "runtime"),
    MACOS(
            "macos",
            "dmg",
            "Keydesk",
            "keydesk.icns",
            "Keydesk.app",
            "lib",
            "Contents/app",
            "Contents/runtime/Contents/Home");

    /** Marks every version of the Windows package as the same product. Never change it. */
    private static final String UPGRADE_UUID = "7d12c823-0876-4ef0-9126-ad681487b7e3";

    private final String folder;
    private final String packageType;
    private final String appName;
    private final String icon;
    private final String imageName;
    private final String nativesFolder;
    private final String appFolder;
    private final String runtimeFolder;

    Target(String... words) {
        folder = words[0];
        packageType = words[1];
        appName = words[2];
        icon = words[3];
        imageName = words[4];
        nativesFolder = words[5];
        appFolder = words[6];
        runtimeFolder = words[7];
    }

    static Target ofThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.contains("win") ? WINDOWS : system.contains("mac") ? MACOS : LINUX;
    }

    /** Stops with one line where a tool is missing that jpackage would miss later. */
    void needsTools() throws IOException {
        // each line: one of these is needed
        List<List<String>> tools = switch (this) {
            case LINUX -> List.of(List.of("dpkg-deb"), List.of("fakeroot"));
            case WINDOWS -> List.of(List.of("wix.exe", "candle.exe"));
            case MACOS -> List.of(List.of("hdiutil"));
        };
        for (List<String> oneOf : tools) {
            if (oneOf.stream().noneMatch(Tool::isOnPath)) {
                throw new IOException("install " + String.join(" or ", oneOf) + ": no ." + packageType + " without it");
            }
        }
    }

    String folder() {
        return folder;
    }

    String packageType() {
        return packageType;
    }

    String appName() {
        return appName;
    }

    String icon() {
        return icon;
    }

    String imageName() {
        return imageName;
    }

    /** Where the runtime looks for native libraries. */
    String nativesFolder() {
        return nativesFolder;
    }

    Path appFolder(Path image) {
        return image.resolve(appFolder);
    }

    Path runtimeFolder(Path image) {
        return image.resolve(runtimeFolder);
    }

    Path launcher(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("bin/keydesk");
            case WINDOWS -> image.resolve("Keydesk.exe");
            case MACOS -> image.resolve("Contents/MacOS/Keydesk");
        };
    }

    /** macOS takes no version that begins with 0. */
    String version(String version) {
        return this == MACOS && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    /** What of the runtime only a training run, a sound card or a splash screen would need. */
    List<String> unusedRuntimeParts() {
        return switch (this) {
            case LINUX ->
                List.of(
                        "bin",
                        "lib/classlist",
                        "lib/jexec",
                        "lib/jrt-fs.jar",
                        "lib/libjsound.so",
                        "lib/libsplashscreen.so",
                        "conf/sound.properties");
            case WINDOWS -> List.of("bin/jsound.dll", "bin/splashscreen.dll", "lib/classlist", "lib/jrt-fs.jar");
            case MACOS -> List.of("bin", "lib/libjsound.dylib", "lib/libsplashscreen.dylib", "lib/classlist");
        };
    }

    boolean isJavaFxNative(String entry) {
        return entry.endsWith(".so") || entry.endsWith(".dll") || entry.endsWith(".dylib");
    }

    /** SQLite's native library for this machine, as it lies in its jar. */
    String sqliteNative() {
        boolean isArm = System.getProperty("os.arch").equals("aarch64");
        return switch (this) {
            case LINUX -> "org/sqlite/native/Linux/" + (isArm ? "aarch64" : "x86_64") + "/libsqlitejdbc.so";
            case WINDOWS -> "org/sqlite/native/Windows/" + (isArm ? "aarch64" : "x86_64") + "/sqlitejdbc.dll";
            case MACOS -> "org/sqlite/native/Mac/" + (isArm ? "aarch64" : "x86_64") + "/libsqlitejdbc.dylib";
        };
    }

    /** The folder that JNA keeps this machine's native library in, in its jar. */
    String jnaFolder() {
        boolean isArm = System.getProperty("os.arch").equals("aarch64");
        return switch (this) {
            case LINUX -> "linux-" + (isArm ? "aarch64" : "x86-64");
            case WINDOWS -> "win32-" + (isArm ? "aarch64" : "x86-64");
            case MACOS -> "darwin-" + (isArm ? "aarch64" : "x86-64");
        };
    }

    List<String> imageOptions(Path project) throws IOException {
        return switch (this) {
            case LINUX -> List.of("--app-content", LinuxShare.make(project).toString());
            case WINDOWS -> List.of();
            case MACOS -> List.of("--mac-package-identifier", "app.keydesk");
        };
    }

    List<String> packageOptions() {
        return switch (this) {
            case LINUX ->
                List.of(
                        "--linux-package-name", "keydesk",
                        "--linux-deb-maintainer", Environment.get("KEYDESK_MAINTAINER", "noreply@keydesk.invalid"),
                        "--linux-app-category", "misc");
            case WINDOWS ->
                List.of(
                        "--win-upgrade-uuid",
                        UPGRADE_UUID,
                        "--win-menu",
                        "--win-menu-group",
                        "Keydesk",
                        "--win-shortcut");
            case MACOS -> List.of("--mac-package-name", "Keydesk");
        };
    }
}
