package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.Opened;
import app.keydesk.cache.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a file and proves that its values are sealed with our key; one that cannot be used is set aside, never deleted. */
final class SealedFile {
    private static final Logger LOG = LoggerFactory.getLogger(SealedFile.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final String PROOF = "file.proof";

    private SealedFile() {}

    static Opened<SqliteFile> openOrBegin(Path path, Layout layout, FieldCipher cipher, Clock clock) {
        try {
            return new Opened<>(open(path, layout, cipher), Optional.empty());
        } catch (StorageException e) {
            if (!StorageFaults.isDamage(e)) {
                throw e;
            }
            Path setAside = setAside(path, clock);
            LOG.warn("{} cannot be used and stands aside as {}", path.getFileName(), setAside.getFileName());
            return new Opened<>(open(path, layout, cipher), Optional.of(setAside));
        }
    }

    private static SqliteFile open(Path path, Layout layout, FieldCipher cipher) {
        SqliteFile file = SqliteFile.open(path, layout);
        try {
            Optional<String> proof = file.read(handle -> Remembered.get(handle, PROOF));
            if (proof.isPresent()) {
                cipher.open(Base64.getDecoder().decode(proof.get()), PROOF);
            } else {
                String sealed = Base64.getEncoder().encodeToString(cipher.seal(PROOF, PROOF));
                file.write(handle -> Remembered.put(handle, PROOF, sealed));
            }
            return file;
        } catch (StorageException e) {
            file.close();
            throw e;
        }
    }

    private static Path setAside(Path path, Clock clock) {
        String stamp = LocalDateTime.now(clock).format(STAMP);
        Path aside = path.resolveSibling(path.getFileName() + ".set-aside-" + stamp);
        try {
            for (int copy = 2; Files.exists(aside); copy++) {
                aside = path.resolveSibling(path.getFileName() + ".set-aside-" + stamp + '-' + copy);
            }
            Files.move(path, aside);
            for (String side : new String[] {"-wal", "-shm"}) {
                Path sideFile = path.resolveSibling(path.getFileName() + side);
                if (Files.exists(sideFile)) {
                    Files.move(sideFile, aside.resolveSibling(aside.getFileName() + side));
                }
            }
            return aside;
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }
}
