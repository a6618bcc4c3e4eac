package app.keydesk.local;

import app.keydesk.desk.setup.SetupField;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the address that the hotel's IT has set which version is the newest: a text of one line such as {@code 1.4.2}. It
 * tells, and never fetches anything else. Blocking, {@link #LONGEST} at most.
 */
public final class UpdateCheck {
    /** A start never waits for it. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(UpdateCheck.class);
    private static final int MOST_BYTES = 64;
    private static final int CONNECT_MILLIS = 4_000;
    private static final int READ_MILLIS = 2_000;
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){1,3}");

    private UpdateCheck() {}

    /** The version that is newer than {@code own}; empty where there is none, or where nobody tells. */
    public static Optional<String> newer(String address, String own) {
        if (address.isBlank() || SetupField.UPDATE_ADDRESS.check(address).isPresent()) {
            return Optional.empty();
        }
        try {
            return told(URI.create(address.strip()))
                    .filter(version -> VERSION.matcher(own).matches() && isNewer(version, own));
        } catch (IOException e) {
            LOG.info("nobody tells of newer versions: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<String> told(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setUseCaches(false);
        connection.setRequestProperty("User-Agent", "Keydesk");
        connection.setRequestProperty("Accept", "text/plain");
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return Optional.empty();
            }
            try (InputStream answer = connection.getInputStream()) {
                byte[] line = firstBytes(answer);
                String text = new String(line, StandardCharsets.US_ASCII).strip();
                return line.length <= MOST_BYTES && VERSION.matcher(text).matches()
                        ? Optional.of(text)
                        : Optional.empty();
            }
        } finally {
            connection.disconnect();
        }
    }

    /** One byte more than may be there; a server that drips is left alone. */
    private static byte[] firstBytes(InputStream answer) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        byte[] read = new byte[MOST_BYTES + 1];
        int at = 0;
        while (at < read.length) {
            int more = answer.read(read, at, read.length - at);
            if (more < 0) {
                break;
            }
            if (System.nanoTime() > end) {
                throw new IOException("too slow");
            }
            at += more;
        }
        return Arrays.copyOf(read, at);
    }

    private static boolean isNewer(String told, String own) {
        int[] theirs = parts(told);
        int[] ours = parts(own);
        int length = Math.max(theirs.length, ours.length);
        return Arrays.compare(Arrays.copyOf(theirs, length), Arrays.copyOf(ours, length)) > 0;
    }

    private static int[] parts(String version) {
        return Pattern.compile("\\.")
                .splitAsStream(version)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
