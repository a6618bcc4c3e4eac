package app.keydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Argon2id;
import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.StorageException;
import app.keydesk.local.DataFolder;
import app.keydesk.testing.TestTime;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotelFilesTest {
    @TempDir
    Path folder;

    @Test
    void allAreClosedThoughOneSaysThatItCouldNotWriteItsLast() throws IOException {
        HotelFiles files = new HotelFiles(folder, new byte[32], Clock.systemUTC(), () -> TestTime.ZONE, later -> {});
        files.audit().record(new Act(new Person("kim", "Kim"), "desk.lock", Map.of()));
        Files.createDirectory(folder.resolve("audit.head.next"));

        assertThatThrownBy(files::close).isInstanceOf(StorageException.class);

        assertThatThrownBy(() -> files.operators().all()).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> files.spareKeys().all()).isInstanceOf(StorageException.class);
    }

    @Test
    void whereOneCannotBeOpenedThoseBeforeItAreClosed() throws IOException {
        Files.createDirectories(folder.resolve("operators.db"));

        assertThatThrownBy(() ->
                        new HotelFiles(folder, new byte[32], Clock.systemUTC(), () -> TestTime.ZONE, Runnable::run))
                .isInstanceOf(StorageException.class);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .as("SQLite takes its log away with the last connection")
                    .noneMatch(isLog());
        }
    }

    private static Predicate<Path> isLog() {
        return file -> file.getFileName().toString().endsWith("-wal");
    }

    @Test
    void theDemoHotelEndsThoughAFileSaysThatItCouldNotWriteItsLast() throws IOException {
        Launch launch = new Launch(new DataFolder(folder), Map.of(), Clock.systemUTC(), "test", TestTime.DEMO);
        Keydesk keydesk = new Keydesk(launch, Optional::empty, new Argon2id(64, 1));
        HotelSession session = keydesk.open();
        Files.createDirectory(session.place().folder().resolve("audit.head.next"));
        session.record("desk.lock", Map.of());
        URI hotel = URI.create(Objects.requireNonNull(session.demo()).endpoint());

        assertThatThrownBy(keydesk::close).isInstanceOf(StorageException.class);

        assertThatThrownBy(() -> new Socket(hotel.getHost(), hotel.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }
}
