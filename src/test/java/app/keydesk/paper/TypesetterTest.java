package app.keydesk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.keydesk.paper.Sheet.Fact;
import app.keydesk.paper.Sheet.Format;
import app.keydesk.paper.Sheet.Heading;
import app.keydesk.paper.Sheet.Sentence;
import app.keydesk.paper.Sheet.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypesetterTest {
    /** Every letter is half as wide as it is tall. */
    private static final Ruler PLAIN = (text, size) -> text.length() * size / 2;

    @Test
    void aReceiptStandsOnOneSlipInReadingOrder() {
        Sheet slip = new Sheet(
                Format.SLIP,
                "Hotel Seafarer",
                List.of(new Fact("Guest", "Anna Müller"), new Sentence("Bring the key to the front desk.")),
                "Keydesk");

        List<Page> pages = Typesetter.set(slip, PLAIN);

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().runs())
                .extracting(Page.Run::text)
                .containsExactly(
                        "Hotel Seafarer", "Guest", "Anna Müller", "Bring the key to the front desk.", "Keydesk");
        assertThat(pages.getFirst().runs()).extracting(Page.Run::baseline).isSorted();
    }

    @Test
    void aNameWiderThanThePaperIsBrokenAndNeverCut() {
        String name = "Wolfeschlegelsteinhausenbergerdorff".repeat(4);
        Sheet slip = new Sheet(Format.SLIP, "Hotel", List.of(new Fact("Guest", name)), "");

        Page page = Typesetter.set(slip, PLAIN).getFirst();

        assertThat(page.runs())
                .allSatisfy(run -> assertThat(run.x() + PLAIN.width(run.text(), run.size()))
                        .isLessThanOrEqualTo(Format.SLIP.width() - Format.SLIP.margin() + 0.001));
        assertThat(String.join("", page.runs().stream().map(Page.Run::text).toList()))
                .contains(name);
    }

    @Test
    void aLongListRepeatsItsHeadingOnEachPageAndLosesNoRoom() {
        List<List<String>> rooms = IntStream.range(0, 200)
                .mapToObj(room -> List.of(Integer.toString(1000 + room), "Guest " + room))
                .toList();
        Sheet sheet = new Sheet(
                Format.PAGE,
                "In house",
                List.of(new Heading("By room"), new Table(List.of("Room", "Guest"), List.of(1, 4), rooms)),
                "Confidential");

        List<Page> pages = Typesetter.set(sheet, PLAIN);

        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> {
            assertThat(page.runs()).extracting(Page.Run::text).contains("Room", "Confidential");
            assertThat(page.runs())
                    .allSatisfy(run -> assertThat(run.baseline()).isLessThanOrEqualTo(Format.PAGE.height()));
        });
        assertThat(pages.stream()
                        .flatMap(page -> page.runs().stream())
                        .map(Page.Run::text)
                        .filter(text -> text.startsWith("Guest ")))
                .hasSize(200);
        assertThat(pages.getLast().runs()).extracting(Page.Run::text).contains(pages.size() + " / " + pages.size());
    }
}
