package app.keydesk.desk;

import app.keydesk.testing.MovedClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk that has read its paper hotel, over a network that breaks as a test plans it. */
abstract class AtPaperHotel {
    @TempDir
    Path folder;

    final MovedClock clock = new MovedClock();
    final PaperHotel hotel = new PaperHotel(clock);
    final FaultySeam seam = new FaultySeam(hotel);
    TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder, seam.gateway(), clock).synced();
        seam.forgetCalls();
    }

    @AfterEach
    void close() {
        desk.close();
    }
}
