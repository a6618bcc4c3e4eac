package app.keydesk.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.hotel.OutageList;
import app.keydesk.paper.Sheet.Heading;
import app.keydesk.testing.ScreenWords;
import app.keydesk.ui.controls.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTextTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;

    @Test
    void atThreeInTheMorningTheListNamesTheDayThatItStillCallsToday() {
        Instant night = Instant.parse("2026-11-28T03:00:00Z");
        Words words = ScreenWords.of(HandoverViewModel.class, ZONE);

        assertThat(new OutageText(words.own(), words.shared(), words.time(ZONE))
                        .sheet(new OutageList(night, night, List.of(), List.of(), List.of()), "Hotel")
                        .blocks())
                .filteredOn(block ->
                        block instanceof Heading heading && heading.text().contains("today"))
                .extracting(block -> ((Heading) block).text())
                .containsExactly("Expected today, Fri, 27 Nov 2026 (0)", "Departures today, Fri, 27 Nov 2026 (0)");
    }
}
