package app.keydesk.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The demo hotel alone, without a window ({@code --demo-server}). */
public final class DemoServer {
    /** What the command line ends with where the port is taken or the folder cannot be used. */
    public static final int CANNOT_START = 2;

    private DemoServer() {}

    /** Prints one line of JSON on {@code out} and runs until the process is stopped. */
    public static int run(DemoHotelOptions options, PrintStream out, PrintStream err) {
        try (DemoHotel hotel = DemoHotel.start(options)) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(hotel::close));
            Map<String, String> line = new LinkedHashMap<>();
            line.put("endpoint", hotel.endpoint());
            line.put("api_key", hotel.apiKey());
            line.put("workspace_id", hotel.workspaceId());
            out.println(json(line));
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (BindException e) {
            err.println("Port " + options.port() + " is taken: stop what uses it, or choose another with --port.");
            return CANNOT_START;
        } catch (IOException e) {
            err.println("The demo hotel cannot keep its state in " + options.folder() + ": " + e.getMessage());
            return CANNOT_START;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String json(Map<String, String> line) throws IOException {
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IOException(e);
        }
    }
}
