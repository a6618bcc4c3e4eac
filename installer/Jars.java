import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The app's libraries, without what this system never loads. */
class Jars {
    /** Annotations for compilers alone. */
    private static final Set<String> COMPILE_TIME_ONLY = Set.of("jspecify", "annotations");

    private final Target target;
    private final List<Path> all;

    Jars(Target target, Path dependencies) throws IOException {
        this.target = target;
        this.all = Folders.list(dependencies);
    }

    /** JavaFX's modules for this system; the jars without a system's name are empty. */
    List<Path> javafx() {
        return all.stream()
                .filter(jar -> name(jar).startsWith("javafx-"))
                .filter(jar -> name(jar).matches("javafx-[a-z]+-[0-9.]+-.+\\.jar"))
                .toList();
    }

    /** Copies what stands on the class path into {@code input}, and SQLite's native library beside it. */
    void copyTo(Path input, Path app) throws IOException {
        Files.createDirectories(input);
        Files.copy(app, input.resolve(app.getFileName()));
        for (Path jar : all) {
            String artifact = artifact(jar);
            if (artifact.startsWith("javafx-") || COMPILE_TIME_ONLY.contains(artifact)) {
                continue;
            }
            Path copy = input.resolve(jar.getFileName());
            switch (artifact) {
                case "sqlite-jdbc" -> {
                    copyWithout(jar, entry -> entry.startsWith("org/sqlite/native/"), copy);
                    unpack(jar, target.sqliteNative(), input);
                }
                case "jna" -> copyWithout(jar, this::isOtherJnaNative, copy);
                default -> Files.copy(jar, copy);
            }
        }
    }

    private boolean isOtherJnaNative(String entry) {
        return entry.matches("com/sun/jna/.*jnidispatch.*") && !entry.contains("/" + target.jnaFolder() + "/");
    }

    void unpackJavaFxNatives(Path folder) throws IOException {
        for (Path jar : javafx()) {
            List<String> natives = new ArrayList<>();
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(target::isJavaFxNative)
                        .forEach(natives::add);
            }
            for (String entry : natives) {
                unpack(jar, entry, folder);
            }
        }
    }

    private static void unpack(Path jar, String entry, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new IOException(entry + " is not in " + jar.getFileName());
            }
            try (InputStream in = zip.getInputStream(found)) {
                Files.copy(in, folder.resolve(Path.of(entry).getFileName()));
            }
        }
    }

    private static void copyWithout(Path jar, Predicate<String> isLeftOut, Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (isLeftOut.test(entry.getName())) {
                    continue;
                }
                ZipEntry kept = new ZipEntry(entry.getName());
                kept.setTime(entry.getTime());
                out.putNextEntry(kept);
                zip.getInputStream(entry).transferTo(out);
            }
        }
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    private static String artifact(Path jar) {
        return name(jar).replaceFirst("-[0-9].*", "");
    }
}
