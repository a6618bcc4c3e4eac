import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The app's libraries, without what this system never loads. */
class Jars {
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
    void copyTo(Path input, Path app, Path list) throws IOException {
        Files.createDirectories(input);
        Files.copy(app, input.resolve(app.getFileName()));
        Trimmed trimmed = new Trimmed(list, target, library -> library.equals(artifact(app)) ? app : library(library));
        for (Path jar : all) {
            if (!artifact(jar).startsWith("javafx-")) {
                copy(jar, trimmed, input);
            }
        }
        trimmed.checkThatEachLineFits();
        unpack(library("sqlite-jdbc"), target.sqliteNative(), input);
    }

    private Path library(String artifact) {
        return all.stream()
                .filter(jar -> artifact(jar).equals(artifact))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no library " + artifact));
    }

    private void copy(Path jar, Trimmed trimmed, Path input) throws IOException {
        String artifact = artifact(jar);
        Path copy = input.resolve(jar.getFileName());
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            List<? extends ZipEntry> kept = entries.stream()
                    .filter(entry -> !trimmed.leavesOut(artifact, entry.getName()))
                    .filter(entry -> !isOtherJnaNative(entry.getName()))
                    .toList();
            if (kept.size() == entries.size()) {
                Files.copy(jar, copy);
            } else if (!kept.isEmpty()) {
                write(zip, kept, copy);
            }
        }
    }

    private boolean isOtherJnaNative(String entry) {
        return entry.matches("com/sun/jna/.*jnidispatch.*") && !entry.contains("/" + target.jnaFolder() + "/");
    }

    /** Leaves what is there already: on Windows both the JDK and JavaFX bring Microsoft's own. */
    void unpackJavaFxNatives(Path folder) throws IOException {
        for (Path jar : javafx()) {
            List<String> natives = new ArrayList<>();
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(target::isJavaFxNative)
                        .filter(entry -> !Files.exists(folder.resolve(entry)))
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

    private static void write(ZipFile zip, List<? extends ZipEntry> entries, Path copy) throws IOException {
        try (OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : entries) {
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
