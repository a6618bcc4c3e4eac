package app.keydesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    @TempDir
    Path kept;

    @ParameterizedTest
    @CsvSource({"100, true", "114, true", "116, false", "200, false", "50, true"})
    void aRatioThatGrewByMoreThanFifteenPercentIsARegression(double measured, boolean isGood) throws IOException {
        table(figure("start", 100, 100, Mark.NONE)).write(kept);

        assertThat(table(figure("start", measured, 100, Mark.NONE))
                        .regressions(kept)
                        .isEmpty())
                .isEqualTo(isGood);
    }

    @Test
    void aSlowerMachineOnWhichTheReferenceIsAsSlowIsNoRegression() throws IOException {
        table(figure("start", 100, 80, Mark.NONE)).write(kept);

        assertThat(table(figure("start", 300, 240, Mark.NONE)).regressions(kept))
                .isEmpty();
    }

    @Test
    void theFirstTableOfAllAndANewFigureHaveNothingToBeWorseThan() throws IOException {
        assertThat(table(figure("start", 100, 1, Mark.NONE)).regressions(kept)).isEmpty();
        table(figure("start", 100, 100, Mark.NONE)).write(kept);

        assertThat(table(figure("stop", 500, 100, Mark.NONE)).regressions(kept)).isEmpty();
    }

    @Test
    void theRegressionNamesItsFigureAndBothRatios() throws IOException {
        table(figure("start", 100, 100, Mark.NONE)).write(kept);

        assertThat(table(figure("start", 150, 100, Mark.NONE)).regressions(kept))
                .containsExactly("start: ratio 1.50, was 1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE, 99, false",
        "VALUE, 100, true",
        "RATIO, 1.9, false",
        "RATIO, 2, true",
        "EXCESS, 49, false",
        "EXCESS, 50, true"
    })
    void aMarkSpeaksOfTheValueTheRatioOrTheExcess(Mark.Kind of, double most, boolean isMet) {
        assertThat(figure("start", 100, 50, new Mark(of, most)).isMet()).isEqualTo(isMet);
    }

    @Test
    void aMissedMarkStandsInTheTable() throws IOException {
        Table table = table(figure("start", 200, 100, Mark.ratio(1.35)));
        table.write(kept);

        assertThat(table.markdown()).contains("| start | 200 ms | 100 ms | 2 | ≤ 1.35 × | **no** |");
        assertThat(Files.readString(kept.resolve("benchmarks.json"))).contains("\"met\" : false");
    }

    @Test
    void theMedianAndTheTailAreValuesThatWereMeasured() {
        List<Double> runs = List.of(5.0, 1.0, 3.0, 2.0, 100.0);

        assertThat(Spread.of(runs)).isEqualTo(new Spread(3, 1, 100));
        assertThat(Spread.percentile(runs, 95)).isEqualTo(new Spread(100, 1, 100));
    }

    private static Table table(Figure figure) {
        return new Table(Map.of("cores", "2"), List.of(figure));
    }

    private static Figure figure(String name, double measured, double reference, Mark mark) {
        return new Figure(name, "ms", Spread.single(measured), Spread.single(reference), mark);
    }
}
