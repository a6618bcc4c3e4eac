package app.keydesk.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window for one data folder. The first start holds a lock on the folder and listens on 127.0.0.1; a second one asks it to
 * come to the front and ends. The lock ends with the process, however that ends.
 */
public final class OneDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneDesk.class);
    private static final int WAIT_MILLIS = 2_000;

    private final FileChannel channel;
    private final FileLock lock;
    private final ServerSocket socket;
    private final Path call;

    private OneDesk(FileChannel channel, FileLock lock, ServerSocket socket, Path call) {
        this.channel = channel;
        this.lock = lock;
        this.socket = socket;
        this.call = call;
    }

    /** Empty where another start has the folder; that one was asked to come to the front. */
    public static Optional<OneDesk> enter(Path folder) throws IOException {
        Path call = folder.resolve("desk.call");
        FileChannel channel =
                FileChannel.open(folder.resolve("desk.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            callFirst(call);
            return Optional.empty();
        }
        ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        return Optional.of(new OneDesk(channel, lock, socket, call));
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static void callFirst(Path call) throws IOException {
        String[] words = Files.readString(call).strip().split(" ");
        try (Socket first = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]))) {
            first.setSoTimeout(WAIT_MILLIS);
            first.getOutputStream().write((words[1] + "\n").getBytes(StandardCharsets.US_ASCII));
            first.shutdownOutput();
            first.getInputStream().readAllBytes();
        }
    }

    /** {@code toFront} is called on a thread of {@code threads} whenever a second start asks. */
    public void listen(Executor threads, Runnable toFront) throws IOException {
        String word = UUID.randomUUID().toString();
        PrivateFile.write(call, (socket.getLocalPort() + " " + word).getBytes(StandardCharsets.US_ASCII));
        threads.execute(() -> {
            while (!socket.isClosed()) {
                answer(word, toFront);
            }
        });
    }

    private void answer(String word, Runnable toFront) {
        try (Socket second = socket.accept()) {
            second.setSoTimeout(WAIT_MILLIS);
            byte[] said = second.getInputStream().readNBytes(word.length());
            if (new String(said, StandardCharsets.US_ASCII).equals(word)) {
                toFront.run();
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                LOG.warn(
                        "a second start could not be answered: {}", e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            socket.close();
            Files.deleteIfExists(call);
            lock.release();
            channel.close();
        } catch (IOException e) {
            LOG.warn("the desk's lock was not let go: {}", e.getClass().getSimpleName());
        }
    }
}
