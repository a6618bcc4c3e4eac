package app.keydesk.demo;

import app.keydesk.demo.model.State;
import app.keydesk.demo.model.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hotel's state as one file that only the user may read, replaced whole. */
final class StateFile {
    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);

    private final Path file;

    StateFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.file = folder.resolve("demo-hotel.json");
    }

    /** What was saved; empty for none, or for one that cannot be read, which is set aside. */
    Optional<State> load() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(WireFormat.whole().readValue(file.toFile(), State.class));
        } catch (IOException e) {
            Path aside = file.resolveSibling("demo-hotel.unreadable.json");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("the demo hotel's state was unreadable and is set aside as {}", aside.getFileName());
            return Optional.empty();
        }
    }

    void save(byte[] json) throws IOException {
        Path next = file.resolveSibling("demo-hotel.next.json");
        Files.deleteIfExists(next);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(next, json);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
