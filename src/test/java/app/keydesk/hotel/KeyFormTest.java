package app.keydesk.hotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyFormTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDateTime ARRIVAL = LocalDateTime.parse("2026-11-23T15:00");

    @Test
    void aWholeFormHasNoProblem() {
        assertThat(form("Ada Sample", "ada@example.com", "+49 30 123456", ARRIVAL, ARRIVAL.plusDays(1)))
                .isEmpty();
    }

    @Test
    void aMissingNameIsToldBesideTheName() {
        assertThat(form("  ", "", "", ARRIVAL, ARRIVAL.plusDays(1)))
                .containsExactly(new Problem.BadInput(KeyForm.NAME, "missing"));
    }

    @Test
    void aMistypedMailAndNumberAreToldBoth() {
        assertThat(form("Ada Sample", "ada@", "030 1", ARRIVAL, ARRIVAL.plusDays(1)))
                .containsExactly(
                        new Problem.BadInput(KeyForm.EMAIL, "malformed"),
                        new Problem.BadInput(KeyForm.PHONE_NUMBER, "malformed"));
    }

    @Test
    void aDepartureBeforeTheArrivalIsTold() {
        assertThat(form("Ada Sample", "", "", ARRIVAL, ARRIVAL.minusDays(1)))
                .containsExactly(new Problem.BadInput(KeyForm.UNTIL, "before-arrival"));
    }

    @Test
    void aStayThatIsOverIsTold() {
        assertThat(form("Ada Sample", "", "", ARRIVAL.minusDays(3), ARRIVAL.minusDays(1)))
                .containsExactly(new Problem.BadInput(KeyForm.UNTIL, "past"));
    }

    @Test
    void aRoomWithoutADoorIsTold() {
        KeyForm form = new KeyForm(
                null, "Ada Sample", "", "", List.of(room("")), ARRIVAL, ARRIVAL.plusDays(1), Medium.CARD, null);

        assertThat(form.check(NOW, ZONE))
                .containsExactly(
                        new Problem.BadInput(KeyForm.ROOMS, "no-door"),
                        new Problem.BadInput(KeyForm.ENCODER, "missing"));
    }

    private static List<Problem.BadInput> form(
            String name, String email, String phone, @Nullable LocalDateTime from, @Nullable LocalDateTime until) {
        return new KeyForm(null, name, email, phone, List.of(room("412")), from, until, Medium.PHONE, null)
                .check(NOW, ZONE);
    }

    private static Entrance room(String doorName) {
        return new Entrance(
                new EntranceId("412"),
                new SystemId("system"),
                "Room 412",
                doorName,
                DoorCategory.GUEST,
                "guest",
                true,
                true,
                List.of());
    }
}
