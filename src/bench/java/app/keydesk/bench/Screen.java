package app.keydesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where windows are shown: a virtual X server of our own where Xvfb is installed, else JavaFX's headless platform. */
final class Screen implements AutoCloseable {
    private final @Nullable Process server;
    private final @Nullable String display;

    private Screen(@Nullable Process server, @Nullable String display) {
        this.server = server;
        this.display = display;
    }

    static Screen open() throws IOException {
        // -noreset: the first GTK program of a session loads OpenGL and leaves what it found at the screen for the
        // others; without it each window would be that first one
        ProcessBuilder command =
                new ProcessBuilder("Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", "1280x800x24");
        Process server;
        try {
            server = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            System.out.println("no Xvfb here (" + e.getMessage() + "): JavaFX's headless platform is used");
            return new Screen(null, null);
        }
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        String number = out.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new Screen(server, ":" + number);
    }

    String name() {
        return server == null ? "JavaFX's headless platform" : "Xvfb";
    }

    /** Both with software rendering, as on a desk PC without a graphics card. */
    List<String> options() {
        return server == null ? List.of("-Dprism.order=sw", "-Dglass.platform=Headless") : List.of("-Dprism.order=sw");
    }

    void dress(ProcessBuilder child) {
        if (display != null) {
            child.environment().put("DISPLAY", display);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
