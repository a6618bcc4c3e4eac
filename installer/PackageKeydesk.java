import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the app image and the installer of the system that it runs on: a trimmed runtime, the app's jars without what
 * other systems need, a start-up cache from a training run, and what jpackage makes of them.
 *
 * <p>{@code mvn -Pinstaller verify} calls it with the project's folder, the version, the app's jar and the folder of its
 * dependencies. Everything it makes lies in {@code target/installer}.
 */
class PackageKeydesk {
    private final Path project;
    private final String version;
    private final Path work;
    private final Target target;

    private PackageKeydesk(Path project, String version, Target target) {
        this.project = project;
        this.version = version;
        this.target = target;
        this.work = project.resolve("target/installer");
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            throw new IllegalArgumentException("usage: PackageKeydesk PROJECT VERSION JAR DEPENDENCIES");
        }
        PackageKeydesk job = new PackageKeydesk(Path.of(args[0]), args[1], Target.ofThisMachine());
        job.target.needsTools();
        job.run(Path.of(args[2]), Path.of(args[3]));
    }

    private void run(Path jar, Path dependencies) throws IOException, InterruptedException {
        Path input = work.resolve("input");
        Path image = work.resolve("image");
        for (Path old : List.of(input, image, work.resolve("runtime"), work.resolve("packages"))) {
            Folders.delete(old);
        }
        Jars jars = new Jars(target, dependencies);
        jars.copyTo(input, jar, project.resolve("installer/trimmed.txt"));
        Tool.run(
                "java",
                List.of(
                        "-cp",
                        input.resolve("*").toString(),
                        project.resolve("installer/TryLibraries.java").toString()));
        Path runtime = jlink(jars.javafx());
        jars.unpackJavaFxNatives(runtime.resolve(target.nativesFolder()));
        Tool.run("jpackage", imageArguments(input, runtime, jar.getFileName().toString(), image));
        Path app = image.resolve(target.imageName());
        new StartCache(target, app).train(work.resolve("training"));
        for (String part : target.unusedRuntimeParts()) {
            Folders.delete(target.runtimeFolder(app).resolve(part));
        }
        Signing signing = new Signing(target, project);
        signing.signImage(app);
        Tool.run("jpackage", packageArguments(app, signing.packageOptions()));
        for (Path made : Folders.list(work.resolve("packages"))) {
            signing.signPackage(made);
            System.out.printf("made %s, %.1f MB%n", made, Files.size(made) / 1e6);
        }
    }

    private Path jlink(List<Path> javafx) throws IOException, InterruptedException {
        Path runtime = work.resolve("runtime");
        String modules = String.join(
                ",",
                Files.readAllLines(project.resolve("installer/modules.txt")).stream()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList());
        Tool.run(
                "jlink",
                List.of(
                        "--module-path",
                        Folders.path(javafx),
                        "--add-modules",
                        modules,
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
                        runtime.toString()));
        return runtime;
    }

    private List<String> imageArguments(Path input, Path runtime, String jar, Path image) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                target.appName(),
                "--app-version",
                target.version(version),
                "--vendor",
                "Keydesk developers",
                "--description",
                "Room keys for hotels with ASSA ABLOY Visionline locks",
                "--copyright",
                "Copyright (c) 2026 Keydesk developers",
                "--input",
                input.toString(),
                "--main-jar",
                jar,
                "--main-class",
                "app.keydesk.Main",
                "--runtime-image",
                runtime.toString(),
                "--icon",
                project.resolve("assets/icons").resolve(target.icon()).toString(),
                "--dest",
                image.toString()));
        for (String option : JvmOptions.INSTALLED) {
            arguments.add("--java-options");
            arguments.add(option);
        }
        arguments.addAll(target.imageOptions(project));
        return arguments;
    }

    private List<String> packageArguments(Path app, List<String> signing) {
        List<String> arguments = new ArrayList<>(List.of(
                "--type", target.packageType(),
                "--name", target.appName(),
                "--app-version", target.version(version),
                "--app-image", app.toString(),
                "--vendor", "Keydesk developers",
                "--description", "Room keys for hotels with ASSA ABLOY Visionline locks",
                "--license-file", project.resolve("LICENSE").toString(),
                "--resource-dir",
                        project.resolve("installer").resolve(target.folder()).toString(),
                "--dest", work.resolve("packages").toString()));
        arguments.addAll(target.packageOptions());
        arguments.addAll(signing);
        return arguments;
    }
}
