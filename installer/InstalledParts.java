import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the installed app runs on and from: the modules named in {@code modules.txt} alone, with JavaFX's natives beside the
 * JDK's; and its jars, without what nothing of it comes to. The packaging makes them, and the benchmarks, which measure them.
 */
class InstalledParts {
    private final Path project;
    private final Target target;
    private final Path folder;

    /** @param folder where they lie once they are made */
    InstalledParts(Path project, Target target, Path folder) {
        this.project = project;
        this.target = target;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            throw new IllegalArgumentException("usage: InstalledParts PROJECT JAR DEPENDENCIES FOLDER");
        }
        new InstalledParts(Path.of(args[0]), Target.ofThisMachine(), Path.of(args[3]))
                .make(Path.of(args[1]), Path.of(args[2]));
    }

    /** The jars, and SQLite's native library. */
    Path jars() {
        return folder.resolve("input");
    }

    Path runtime() {
        return folder.resolve("runtime");
    }

    /** In place of those of before. */
    void make(Path jar, Path dependencies) throws IOException, InterruptedException {
        Folders.delete(jars());
        Folders.delete(runtime());
        Jars all = new Jars(target, dependencies);
        all.copyTo(jars(), jar, project.resolve("installer/trimmed.txt"));
        link(all.javafx());
        all.unpackJavaFxNatives(runtime().resolve(target.nativesFolder()));
    }

    private void link(List<Path> javafx) throws IOException, InterruptedException {
        Tool.run(
                "jlink",
                List.of(
                        "--module-path",
                        Folders.path(javafx),
                        "--add-modules",
                        String.join(",", modules()),
                        "--include-locales=en,de,fr,es,it",
                        // of natives too it would need objcopy, and theirs hold none
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        // JavaFX's natives lie beside the JDK's, where nothing has to unpack them
                        "--exclude-resources=**.so,**.dll,**.dylib",
                        // the package compresses better than jlink does, and an uncompressed runtime starts faster
                        "--compress",
                        "zip-0",
                        "--output",
                        runtime().toString()));
    }

    private List<String> modules() throws IOException {
        return Files.readAllLines(project.resolve("installer/modules.txt")).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
