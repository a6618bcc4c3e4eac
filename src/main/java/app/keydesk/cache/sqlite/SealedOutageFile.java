package app.keydesk.cache.sqlite;

import app.keydesk.cache.FieldCipher;
import app.keydesk.cache.OutageStore;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.OutageList;
import app.keydesk.hotel.OutageList.Expected;
import app.keydesk.hotel.OutageList.Stay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outage list as one sealed text in a file for the user of this PC alone, replaced whole. */
public final class SealedOutageFile implements OutageStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SealedOutageFile.class);
    private static final String PLACE = "outage/list/1";

    private final Path file;
    private final FieldCipher cipher;
    private final WhileOpen writing = new WhileOpen();

    public SealedOutageFile(Path file, FieldCipher cipher) {
        this.file = file;
        this.cipher = cipher;
    }

    @Override
    public void save(OutageList list) {
        writing.run(() -> replace(list));
    }

    /** A save under way comes to its end; a later one would make the hotel's folder anew. */
    @Override
    public void close() {
        writing.close();
    }

    private boolean replace(OutageList list) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            OwnerOnly.folder(file.toAbsolutePath().resolveSibling(""));
            OwnerOnly.file(unfinished);
            Files.write(unfinished, cipher.seal(text(list), PLACE));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw StorageFaults.of(e);
        }
    }

    @Override
    public Optional<OutageList> last() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(cipher.open(Files.readAllBytes(file), PLACE)));
        } catch (IOException | StorageException e) {
            LOG.warn("the outage list cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static String text(OutageList list) {
        List<List<@Nullable String>> head = List.of(Arrays.asList(list.madeAt().toString(), word(list.seenAt())));
        return Json.write(List.of(
                head,
                list.inHouse().stream().map(SealedOutageFile::words).toList(),
                list.arrivals().stream()
                        .map(guest -> List.of(guest.room(), guest.guest(), guest.reservation()))
                        .toList(),
                list.departures().stream().map(SealedOutageFile::words).toList()));
    }

    private static List<@Nullable String> words(Stay stay) {
        return Arrays.asList(stay.room(), stay.guest(), word(stay.until()));
    }

    private static @Nullable String word(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static OutageList read(String text) {
        List<List<List<@Nullable String>>> parts = Json.tables(text);
        List<@Nullable String> head = parts.get(0).getFirst();
        return new OutageList(
                Instant.parse(String.valueOf(head.get(0))),
                instant(head.get(1)),
                parts.get(1).stream().map(SealedOutageFile::stay).toList(),
                parts.get(2).stream()
                        .map(row -> new Expected(
                                String.valueOf(row.get(0)), String.valueOf(row.get(1)), String.valueOf(row.get(2))))
                        .toList(),
                parts.get(3).stream().map(SealedOutageFile::stay).toList());
    }

    private static Stay stay(List<@Nullable String> row) {
        return new Stay(String.valueOf(row.get(0)), String.valueOf(row.get(1)), instant(row.get(2)));
    }

    private static @Nullable Instant instant(@Nullable String word) {
        return word == null ? null : Instant.parse(word);
    }
}
