package app.keydesk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.Audit.Act;
import app.keydesk.cache.Audit.Person;
import app.keydesk.cache.StorageException;
import app.keydesk.testing.TestTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
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
}
