package app.keydesk.cache.sqlite;

import static app.keydesk.cache.sqlite.SampleHotel.CLOCK;
import static app.keydesk.cache.sqlite.SampleHotel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.IdProof;
import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKey.Handout;
import app.keydesk.hotel.SpareKeyId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSpareKeysTest {
    private static final Handout LENT =
            new Handout("Anna Canary", IdProof.PHOTO_ID, "Operator", NOW, NOW.plus(Duration.ofHours(2)));

    @TempDir
    private Path folder;

    private static SpareKey spare(String id, String label) {
        return new SpareKey(new SpareKeyId(id), label, "412", NOW.plus(Duration.ofDays(7)), null);
    }

    private SqliteSpareKeys open() {
        return SqliteSpareKeys.open(folder.resolve("drawer.db"), SampleHotel.cipher(), CLOCK)
                .store();
    }

    @Test
    void whoHasASpareKeyIsKnownAfterARestart() {
        SpareKey second = spare("b", "Spare 2").with(LENT);
        try (SqliteSpareKeys drawer = open()) {
            drawer.save(spare("b", "Spare 2"));
            drawer.save(spare("a", "Spare 1"));
            drawer.save(second);
        }

        try (SqliteSpareKeys drawer = open()) {
            assertThat(drawer.all()).containsExactly(spare("a", "Spare 1"), second);
            drawer.save(spare("b", "Spare 2"));
            drawer.remove(new SpareKeyId("a"));
            assertThat(drawer.all()).containsExactly(spare("b", "Spare 2"));
        }
    }

    @Test
    void theNameOfWhoeverHasItLiesInNoFile() throws IOException {
        try (SqliteSpareKeys drawer = open()) {
            drawer.save(spare("a", "Spare 1").with(LENT));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                                        .doesNotContain("Canary"));
            }
        }
    }
}
