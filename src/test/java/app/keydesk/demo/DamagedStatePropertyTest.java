package app.keydesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.testing.OddTexts;
import app.keydesk.testing.TestTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo hotel's file, damaged: the hotel opens all the same, with what was kept or anew. */
class DamagedStatePropertyTest {
    private static final long SEED = 81;

    @TempDir
    private Path folder;

    @Test
    void aDamagedFileNeverKeepsTheDemoHotelFromOpening() throws Exception {
        DemoHotelOptions options = TestTime.hotel(folder).withRooms(4);
        DemoHotel.start(options).close();
        Path file;
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(one -> one.endsWith("demo-hotel.json")).toList();
            assertThat(found).hasSize(1);
            file = found.getFirst();
        }
        String good = Files.readString(file);
        OddTexts texts = new OddTexts(SEED);
        for (int round = 0; round < 60; round++) {
            Files.writeString(file, texts.damaged(good));
            try (DemoHotel hotel = DemoHotel.start(options)) {
                assertThat(hotel.systemId())
                        .as("seed %d, round %d", SEED, round)
                        .isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", round " + round, e);
            }
        }
    }
}
