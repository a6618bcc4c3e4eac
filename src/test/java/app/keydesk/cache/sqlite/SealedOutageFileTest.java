package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.keydesk.cache.StorageException;
import app.keydesk.hotel.OutageList;
import app.keydesk.hotel.OutageList.Expected;
import app.keydesk.hotel.OutageList.Stay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedOutageFileTest {
    private static final OutageList LIST = new OutageList(
            NOW,
            null,
            List.of(new Stay("412", "Zoë Canary", NOW), new Stay("101", "", null)),
            List.of(new Expected("", "Łukasz Canary", "R-1")),
            List.of(new Stay("412", "Zoë Canary", NOW)));

    @TempDir
    private Path folder;

    @Test
    void theListIsReadBackWholeAndTheNewestStays() {
        SealedOutageFile file = new SealedOutageFile(folder.resolve("outage.list"), SampleHotel.cipher());
        assertThat(file.last()).isEmpty();

        file.save(new OutageList(NOW.minusSeconds(3600), NOW, List.of(), List.of(), List.of()));
        file.save(LIST);

        assertThat(file.last()).contains(LIST);
        assertThat(LIST.inHouseByName()).extracting(Stay::room).containsExactly("101", "412");
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        Path path = folder.resolve("outage.list");
        new SealedOutageFile(path, SampleHotel.cipher()).save(LIST);

        assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
                .doesNotContain("Canary")
                .doesNotContain("412");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(new SealedOutageFile(path, SampleHotel.cipher(8)).last())
                .as("with another PC's key")
                .isEmpty();
    }

    @Test
    void aSaveThatComesAfterTheCloseMakesNoFolderAnew() {
        Path hotel = folder.resolve("hotel");
        SealedOutageFile file = new SealedOutageFile(hotel.resolve("outage.list"), SampleHotel.cipher());
        file.close();

        assertThatThrownBy(() -> file.save(LIST)).isInstanceOf(StorageException.class);

        assertThat(hotel).doesNotExist();
    }

    @Test
    void aDamagedFileIsNoList() throws IOException {
        Path path = folder.resolve("outage.list");
        Files.writeString(path, "not sealed at all");

        assertThat(new SealedOutageFile(path, SampleHotel.cipher()).last()).isEmpty();
    }
}
