package app.keydesk.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.ShiftLog.FailedCard;
import app.keydesk.desk.shift.HandoverCard;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.IdProof;
import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKey.Handout;
import app.keydesk.hotel.SpareKeyId;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.Destination;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandoverTextTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");

    @Test
    void aSpareKeyIsHandedOverWithWhoHasItAndWhetherTheyWereKnown() {
        assertThat(spare(IdProof.NOT_CHECKED)).contains("Spare 1", "Ada Fable", "ID not checked");
        assertThat(spare(IdProof.PHOTO_ID)).contains("Spare 1", "Ada Fable").doesNotContain("ID not checked");
    }

    @Test
    void aCardThatTheEncoderDidNotWriteIsToldInWordsAndLeadsToItsRoom() {
        EntranceId room = new EntranceId("room-412");
        FailedCard failed = new FailedCard(NOW, "Ada Fable", List.of(room), "encoder:encoding_interrupted", false);

        HandoverLine line = line("cards", card(List.of(), List.of(), List.of(failed)));

        assertThat(line.text())
                .contains("Ada Fable", "The card was taken away too early.")
                .doesNotContain("encoding_interrupted");
        assertThat(line.leadsTo()).isEqualTo(new Destination.Room(room));
    }

    @Test
    void theRoomsOfAGroupThatAreNotDoneAreHandedOverInOneLine() {
        assertThat(line("group", card(List.of("318", "319"), List.of(), List.of()))
                        .text())
                .startsWith("318, 319.")
                .contains("Go on with the group");
    }

    @Test
    void aSpareKeyThatExpiredWhileItIsOutIsHandedOverAsSuch() {
        assertThat(spare(IdProof.PHOTO_ID, NOW.plusSeconds(1))).doesNotContain("expired");
        assertThat(spare(IdProof.PHOTO_ID, NOW))
                .contains("Ada Fable", "It has expired and opens nothing any more.")
                .doesNotContain("overdue");
    }

    private static String spare(IdProof proof) {
        return spare(proof, null);
    }

    private static String spare(IdProof proof, @Nullable Instant expiresAt) {
        Handout out = new Handout("Ada Fable", proof, "Robin", NOW.minusSeconds(3600), expiresAt);
        SpareKey key = new SpareKey(new SpareKeyId("1"), "Spare 1", "412", expiresAt, out);
        return line("spares", card(List.of(), List.of(key), List.of())).text();
    }

    private static HandoverCard card(List<String> groupRooms, List<SpareKey> out, List<FailedCard> failed) {
        return new HandoverCard(
                NOW, NOW, List.of(), groupRooms, List.of(), out, failed, List.of(), List.of(), Map.of());
    }

    private static HandoverLine line(String part, HandoverCard card) {
        Words words = ScreenWords.of(HandoverViewModel.class, ZONE);
        HandoverText text = new HandoverText(words.own(), words.shared(), words.time(ZONE), Map.of());
        return text.parts(card).stream()
                .filter(found -> found.id().equals(part))
                .flatMap(found -> found.lines().stream())
                .findFirst()
                .orElseThrow();
    }
}
