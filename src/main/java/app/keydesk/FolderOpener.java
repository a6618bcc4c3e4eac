package app.keydesk;

import app.keydesk.ui.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a folder in the file manager of this system. */
final class FolderOpener {
    private FolderOpener() {}

    static void open(Path folder, Work work, Runnable failed) {
        work.run(
                () -> start(folder),
                isStarted -> {
                    if (!isStarted) {
                        failed.run();
                    }
                },
                problem -> failed.run());
    }

    private static boolean start(Path folder) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String command = system.startsWith("windows") ? "explorer" : system.startsWith("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(List.of(command, folder.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
