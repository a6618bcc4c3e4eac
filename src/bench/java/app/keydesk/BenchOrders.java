package app.keydesk;

import app.keydesk.desk.Connection;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.IssueOutcome;
import app.keydesk.desk.Progress;
import app.keydesk.desk.Stopping;
import app.keydesk.desk.WorkOutcome;
import app.keydesk.hotel.CardFormat;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.StayWindow;
import app.keydesk.ui.FxThread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** What a bench has the desk do while its memory is watched. */
final class BenchOrders {
    private final FrontDesk desk;
    private int done;

    BenchOrders(HotelSession session) {
        this.desk = session.frontDesk();
    }

    void obey(String order, int times) throws InterruptedException, ExecutionException, TimeoutException {
        for (int i = 0; i < times; i++) {
            touch();
            switch (order) {
                case "whole" -> whole();
                case "poll" -> poll();
                case "keys" -> i += issueAndStop() - 1;
                case "steps" -> BenchSteps.inWindow().run();
                default -> throw new IllegalArgumentException(order);
            }
        }
    }

    /** A desk that nobody touches locks itself, and then stops no key. */
    private static void touch() {
        new FxThread()
                .execute(() -> Window.getWindows()
                        .forEach(window -> Event.fireEvent(
                                window.getScene(),
                                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false))));
    }

    private void whole() {
        Connection.Reconciled read = desk.connection().reconcile();
        if (read.problem() != null) {
            throw new IllegalStateException(read.problem().toString());
        }
    }

    private void poll() throws InterruptedException {
        CountDownLatch isRead = new CountDownLatch(1);
        try (Registration listening = desk.connection().onStatus(status -> isRead.countDown())) {
            desk.connection().syncNow();
            if (!isRead.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no answer");
            }
        }
    }

    /** Two operations: a key for a room, with all that a form asks before it, and its end. */
    private int issueAndStop() {
        List<EntranceId> rooms =
                desk.board().rooms().stream().map(tile -> tile.id()).toList();
        List<Guest> guests = desk.board().findGuests("sample", 20);
        List<EntranceId> room = List.of(rooms.get(done * 7 % rooms.size()));
        Guest guest = guests.get(done++ % guests.size());
        Instant now = desk.board().now();
        var live = desk.issuing().liveKeys(room).keys().stream()
                .map(row -> row.id())
                .toList();
        IssueOutcome outcome = desk.issuing()
                .issue(
                        new KeyRequest(
                                new GuestChoice.Known(guest.id()),
                                room,
                                desk.board().defaultCommonDoors(room),
                                new StayWindow(now.minusSeconds(60), now.plus(Duration.ofDays(2))),
                                Medium.PHONE,
                                null,
                                CardFormat.RFID48,
                                new KeyPlan.Override(live),
                                null),
                        Progress.NONE);
        if (!(outcome instanceof IssueOutcome.Issued issued)) {
            throw new IllegalStateException(outcome.toString());
        }
        WorkOutcome stopped = desk.stopping().stop(List.of(issued.key().id()), Stopping.Reason.MISTAKE, Progress.NONE);
        if (!(stopped instanceof WorkOutcome.Done)) {
            throw new IllegalStateException(stopped.toString());
        }
        return 2;
    }
}
