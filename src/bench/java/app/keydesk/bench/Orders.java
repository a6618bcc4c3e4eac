package app.keydesk.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Tells an app's window in another process what to do, and waits until it says in its log that it is done. */
final class Orders {
    private static final int PATIENCE_MINUTES = 10;

    private final BufferedWriter input;
    private final Path log;

    Orders(Process process, Path log) {
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        this.log = log;
    }

    void give(String order) throws IOException, InterruptedException {
        input.write(order + "\n");
        input.flush();
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!Files.readString(log).contains("done " + order)) {
            if (System.nanoTime() > until) {
                throw new IOException(order + " does not end: see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
