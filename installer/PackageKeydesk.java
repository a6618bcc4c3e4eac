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
        Path image = work.resolve("image");
        Folders.delete(image);
        Folders.delete(work.resolve("packages"));
        InstalledParts parts = new InstalledParts(project, target, work);
        parts.make(jar, dependencies);
        Tool.run(
                "java",
                List.of(
                        "-cp",
                        parts.jars().resolve("*").toString(),
                        project.resolve("installer/TryLibraries.java").toString()));
        Tool.run("jpackage", imageArguments(parts, jar.getFileName().toString(), image));
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

    private List<String> imageArguments(InstalledParts parts, String jar, Path image) throws IOException {
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
                parts.jars().toString(),
                "--main-jar",
                jar,
                "--main-class",
                "app.keydesk.Main",
                "--runtime-image",
                parts.runtime().toString(),
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
