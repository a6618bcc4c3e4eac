package app.keydesk.desk;

import static app.keydesk.desk.TestDesk.override;
import static app.keydesk.desk.TestDesk.someone;
import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.StayWindow;
import app.keydesk.testing.MovedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What turns while nobody does anything is told to the screens. */
class ClockTurnsTest {
    private static final EntranceId ROOM = new EntranceId("r101");

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();

    @Test
    void theEndOfAKeyIsToldAsAChangeOfItsRoomAndTheNextDayAsOneOfAll() throws InterruptedException {
        BlockingQueue<Changes> told = new LinkedBlockingQueue<>();
        try (TestDesk desk = new TestDesk(folder, new PaperHotel(clock), clock).synced()) {
            desk.desk.issuing().issue(forAnHour(desk), Progress.NONE);
            desk.open.start();
            try (Registration listening = desk.desk.board().onChange(told::add)) {
                clock.forward(Duration.ofMinutes(90));
                assertThat(next(told).rooms()).containsExactly(ROOM);

                clock.forward(Duration.ofDays(1));
                assertThat(next(told).isWhole()).isTrue();
            }
        }
    }

    private static Changes next(BlockingQueue<Changes> told) throws InterruptedException {
        Changes next = told.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("something is told").isNotNull();
        return next;
    }

    private KeyRequest forAnHour(TestDesk desk) {
        StayWindow hour =
                new StayWindow(clock.instant().minusSeconds(60), clock.instant().plus(Duration.ofHours(1)));
        return new KeyRequest(
                someone("Ada Fable"),
                List.of(ROOM),
                List.of(),
                hour,
                Medium.CARD,
                PaperHotel.ENCODER,
                CardFormat.RFID48,
                override(),
                null);
    }
}
