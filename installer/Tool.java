import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the tools of the JDK that this program runs on, and others. */
class Tool {
    private Tool() {}

    static void run(String name, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(arguments);
        runCommand(command);
    }

    static void runCommand(List<String> command) throws IOException, InterruptedException {
        int end = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (end != 0) {
            throw new IOException(command.getFirst() + " ended with " + end);
        }
    }

    static boolean isOnPath(String tool) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return true;
            }
        }
        return false;
    }
}
