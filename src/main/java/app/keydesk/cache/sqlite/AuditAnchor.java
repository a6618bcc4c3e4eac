package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest line's number and hash in a small file beside the audit trail, marked with the desk's key: lines that are cut
 * off the end, or the whole file put back to an older state, are found by it.
 */
final class AuditAnchor {
    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchor.class);
    private static final int PARTS = 3;

    private final Path path;
    private final FieldCipher cipher;
    private final boolean isDurable;
    private final Executor later;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicReference<@Nullable Head> due = new AtomicReference<>();
    private volatile boolean isFailed;

    /** @param later for heads that nobody waits for */
    AuditAnchor(Path path, FieldCipher cipher, boolean isDurable, Executor later) {
        this.path = path;
        this.cipher = cipher;
        this.isDurable = isDurable;
        this.later = later;
    }

    record Head(long no, String hash) {}

    boolean isThere() {
        return Files.exists(path);
    }

    /** Goes with a trail that was set aside. */
    void followAside(Path trail) {
        try {
            if (isThere()) {
                Files.move(path, trail.resolveSibling(trail.getFileName() + ".head"));
            }
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    /** The newest head, in the file or on its way there; empty where the file is missing or bears a mark that is not ours. */
    Optional<Head> newest() {
        if (isFailed) {
            flush();
        }
        Head coming = due.get();
        return coming == null ? read() : Optional.of(coming);
    }

    /** Writes the head soon: until then a crash leaves the one before, which stands as well. */
    void writeLater(Head head) {
        if (due.getAndSet(head) == null) {
            try {
                later.execute(this::writeDue);
            } catch (RejectedExecutionException e) { // the desk is being closed
                flush();
            }
        }
    }

    private void writeDue() {
        try {
            flush();
        } catch (StorageException e) {
            isFailed = true; // whoever adds a line next meets it
            LOG.warn(
                    "the audit trail's head could not be written: {}",
                    e.problem().fault());
        }
    }

    /** Writes what is on its way. */
    void flush() {
        writing.lock();
        try {
            for (Head head = due.get(); head != null; head = due.get()) {
                write(head);
                isFailed = false;
                due.compareAndSet(head, null);
            }
        } finally {
            writing.unlock();
        }
    }

    void write(Head head) {
        String text = "%d %s %s%n".formatted(head.no(), head.hash(), mark(head));
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            OwnerOnly.folder(path.toAbsolutePath().resolveSibling(""));
            OwnerOnly.file(next);
            try (FileChannel channel =
                    FileChannel.open(next, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                if (isDurable) {
                    channel.force(true);
                }
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    /** Empty where it is missing or bears a mark that is not ours. */
    Optional<Head> read() {
        try {
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            String[] parts = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                    .strip()
                    .split(" ");
            if (parts.length != PARTS || !parts[0].matches("\\d{1,18}")) {
                return Optional.empty();
            }
            var head = new Head(Long.parseLong(parts[0]), parts[1]);
            return mark(head).equals(parts[2]) ? Optional.of(head) : Optional.empty();
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    private String mark(Head head) {
        return HexFormat.of().formatHex(cipher.fingerprint("audit head " + head.no() + ' ' + head.hash()));
    }
}
