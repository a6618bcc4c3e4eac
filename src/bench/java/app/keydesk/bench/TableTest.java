package app.keydesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                        .regressions(Table.read(kept))
                        .isEmpty())
                .isEqualTo(isGood);
    }

    @Test
    void aSlowerMachineOnWhichTheReferenceIsAsSlowIsNoRegression() throws IOException {
        table(figure("start", 100, 80, Mark.NONE)).write(kept);

        assertThat(table(figure("start", 300, 240, Mark.NONE)).regressions(Table.read(kept)))
                .isEmpty();
    }

    @Test
    void theFirstTableOfAllAndANewFigureHaveNothingToBeWorseThan() throws IOException {
        assertThat(table(figure("start", 100, 1, Mark.NONE)).regressions(Table.read(kept)))
                .isEmpty();
        table(figure("start", 100, 100, Mark.NONE)).write(kept);

        assertThat(table(figure("stop", 500, 100, Mark.NONE)).regressions(Table.read(kept)))
                .isEmpty();
    }

    @Test
    void theRegressionNamesItsFigureAndBothRatios() throws IOException {
        table(figure("start", 100, 100, Mark.NONE)).write(kept);

        assertThat(table(figure("start", 150, 100, Mark.NONE)).regressions(Table.read(kept)))
                .containsExactly("start: ratio 1.50, was 1");
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

        assertThat(table.markdown(true)).contains("| start | 200 ms | 100 ms | 2 | ≤ 1.35 × | **no** |");
        assertThat(Files.readString(kept.resolve("benchmarks.json"))).contains("\"met\" : false");
    }

    @Test
    void theMedianAndTheTailAreValuesThatWereMeasured() {
        List<Double> runs = List.of(5.0, 1.0, 3.0, 2.0, 100.0);

        assertThat(Spread.of(runs)).isEqualTo(new Spread(3, 1, 100));
        assertThat(Spread.percentile(runs, 95)).isEqualTo(new Spread(100, 1, 100));
    }

    @Test
    void aTableIsReadAsItWasWritten() throws IOException {
        Table table = new Table(List.of(
                row("start", figure("a window", 123.4567, 100, Mark.ratio(1.35))),
                row("memory", new Figure("at rest", "MB", new Spread(200, 190, 210), null, Mark.NONE))));

        table.write(kept);

        assertThat(Table.read(kept)).isEqualTo(table);
    }

    @Test
    void whatIsMeasuredAnewTakesThePlaceOfItsOwnRowsAlone() {
        Row csv = row("csv", figure("arrivals", 1, 1, Mark.NONE));
        Row start = row("start", figure("a window", 1, 1, Mark.NONE));
        Row again = row("csv", figure("arrivals, once more", 2, 1, Mark.NONE));
        List<String> order = List.of("csv", "start");

        assertThat(new Table(List.of(start, csv)).with("csv", List.of(again), order))
                .isEqualTo(new Table(List.of(again, start)));
        assertThat(new Table(List.of(start)).with("csv", List.of(again), order).rows())
                .containsExactly(again, start);
    }

    @Test
    void eachFigureTellsItsDateAndLoadAndItsMachineWhereThereAreSeveral() {
        Row before = row("csv", figure("arrivals", 1, 1, Mark.NONE));
        Row later = new Row(
                "start", new Taken("2026-05-02", "another machine", "0.5", "0.7"), figure("a window", 2, 1, Mark.NONE));

        assertThat(new Table(List.of(before)).markdown(true))
                .contains("- a machine\n", "| – | 2026-05-01, load 0.1 to 0.9 |");
        assertThat(new Table(List.of(before, later)).markdown(true))
                .contains(
                        "- a machine\n- another machine\n",
                        "load 0.1 to 0.9, machine 1 |",
                        "load 0.5 to 0.7, machine 2 |");
    }

    @Test
    void theReadmeShowsTheTableBetweenItsMarkersAndKeepsTheRest() throws IOException {
        Path readme = kept.resolve("README.md");
        Files.writeString(readme, "before\n" + Readme.BEGIN + "old\n" + Readme.END + "after\n");
        Table table = table(figure("start", 200, 100, Mark.NONE));

        Readme.write(readme, table);
        Readme.write(readme, table);

        assertThat(Files.readString(readme))
                .isEqualTo("before\n" + Readme.BEGIN + table.markdown(false) + Readme.END + "after\n");
    }

    private static Table table(Figure figure) {
        return new Table(List.of(row("start", figure)));
    }

    private static Row row(String benchmark, Figure figure) {
        return new Row(benchmark, new Taken("2026-05-01", "a machine", "0.1", "0.9"), figure);
    }

    private static Figure figure(String name, double measured, double reference, Mark mark) {
        return new Figure(name, "ms", Spread.single(measured), Spread.single(reference), mark);
    }
}
