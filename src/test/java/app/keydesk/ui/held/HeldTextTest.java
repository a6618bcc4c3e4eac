package app.keydesk.ui.held;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.HeldData.Fact;
import app.keydesk.desk.HeldData.Held;
import app.keydesk.hotel.AcsUserId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.GuestDetails;
import app.keydesk.hotel.KeyState;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.SystemId;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.controls.Words;
import app.keydesk.ui.guest.FakeDesk;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldTextTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Test
    void aGuestReadsWordsAndTheHotelsTimesAndNoCodes() {
        Guest guest = new Guest(
                new AcsUserId("u1"), new SystemId("s1"), null, "Ada Sample", "ada@example.com", null, false, List.of());
        Held held = new Held(
                "{}",
                Optional.of(new GuestDetails(
                        guest, List.of(), List.of(FakeDesk.key("k1", "Ada Sample", Medium.CARD, KeyState.ON_CARD)))),
                List.of(new Fact(Instant.parse("2026-11-22T14:00:00Z"), "check_out", "needs_person", null)),
                List.of(
                        new Fact(Instant.parse("2026-11-22T14:00:00Z"), "issue", "done", "came early"),
                        new Fact(Instant.parse("2026-11-22T14:00:00Z"), "new_at_seam", "done", null)));

        assertThat(text().parts(held))
                .containsExactly(
                        new HeldPart("guest", "Guest", List.of("Name: Ada Sample", "E-mail: ada@example.com")),
                        new HeldPart("phones", "Phones", List.of("Nothing.")),
                        new HeldPart(
                                "keys",
                                "Keys",
                                List.of("Plastic card, from Sun, 22 Nov 2026, 15:00, until Thu, 26 Nov 2026,"
                                        + " 11:00. State: On card. Opens: Room 412, Pool")),
                        new HeldPart(
                                "work",
                                "Work at this desk",
                                List.of("Sun, 22 Nov 2026, 15:00: Check-out, waits for somebody.")),
                        new HeldPart(
                                "trail",
                                "Audit trail",
                                List.of(
                                        "Sun, 22 Nov 2026, 15:00: New key, done. Reason: came early",
                                        "Sun, 22 Nov 2026, 15:00: new_at_seam, done.")));
    }

    private static HeldText text() {
        Words words = ScreenWords.of(HeldViewModel.class, VIENNA);
        return new HeldText(
                words.own(),
                words.shared(),
                words.time(VIENNA),
                Map.of(FakeDesk.ROOM, "Room 412", new EntranceId("pool"), "Pool"));
    }
}
