package app.keydesk.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.desk.shift.HandoverCard;
import app.keydesk.hotel.IdProof;
import app.keydesk.hotel.SpareKey;
import app.keydesk.hotel.SpareKey.Handout;
import app.keydesk.hotel.SpareKeyId;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandoverTextTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");

    @Test
    void aSpareKeyIsHandedOverWithWhoHasItAndWhetherTheyWereKnown() {
        assertThat(spare(IdProof.NOT_CHECKED)).contains("Spare 1", "Ada Fable", "ID not checked");
        assertThat(spare(IdProof.PHOTO_ID)).contains("Spare 1", "Ada Fable").doesNotContain("ID not checked");
    }

    private static String spare(IdProof proof) {
        Words words = ScreenWords.of(HandoverViewModel.class, ZONE);
        Handout out = new Handout("Ada Fable", proof, "Robin", NOW, null);
        SpareKey key = new SpareKey(new SpareKeyId("1"), "Spare 1", "412", null, out);
        HandoverCard card = new HandoverCard(
                NOW, NOW, List.of(), List.of(), List.of(key), List.of(), List.of(), List.of(), Map.of());
        HandoverText text = new HandoverText(words.own(), words.shared(), words.time(ZONE), Map.of());
        return text.parts(card).stream()
                .filter(part -> part.id().equals("spares"))
                .flatMap(part -> part.lines().stream())
                .findFirst()
                .orElseThrow();
    }
}
