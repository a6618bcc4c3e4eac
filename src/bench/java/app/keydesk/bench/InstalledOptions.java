package app.keydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The JVM's options of the installed app, as its packaging program names them: everything is measured with these. */
final class InstalledOptions {
    private static final Pattern OPTION = Pattern.compile("^ +\"(-[^\"]+)\"", Pattern.MULTILINE);

    private InstalledOptions() {}

    /** Without those that speak of the image's own folder. */
    static List<String> of(Path project) throws IOException {
        List<String> options = OPTION.matcher(Files.readString(project.resolve("installer/JvmOptions.java")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(option -> !option.contains("$APPDIR"))
                .toList();
        if (options.size() < 5) {
            throw new IOException("the installed app's options were not found in installer/JvmOptions.java");
        }
        return options;
    }
}
