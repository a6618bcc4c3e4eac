package app.keydesk.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures of one or more runs, each with its date, load and machine, as Markdown and JSON. */
record Table(List<Row> rows) {
    /** A ratio that grew by more is a regression. */
    static final double TOLERANCE = 1.15;

    private static final String JSON_FILE = "benchmarks.json";
    private static final String MARKDOWN_FILE = "benchmarks.md";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The one that lies in {@code folder}; empty where none does. */
    static Table read(Path folder) throws IOException {
        Path file = folder.resolve(JSON_FILE);
        return Files.exists(file) ? JSON.readValue(file.toFile(), Table.class) : new Table(List.of());
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(JSON_FILE), JSON.writeValueAsString(this) + "\n");
        Files.writeString(folder.resolve(MARKDOWN_FILE), markdown(true));
    }

    /**
     * With what a benchmark measured in place of all that it had measured before.
     *
     * @param order the words of all benchmarks
     */
    Table with(String benchmark, List<Row> measured, List<String> order) {
        return new Table(Stream.concat(
                        rows.stream().filter(row -> !row.benchmark().equals(benchmark)), measured.stream())
                .sorted(Comparator.comparingInt(row -> order.indexOf(row.benchmark())))
                .toList());
    }

    /** @param hasSpreads whether the least and the most of all runs stand beside each value */
    String markdown(boolean hasSpreads) {
        StringBuilder text = new StringBuilder();
        for (String machine : machines()) {
            text.append("- ").append(machine).append('\n');
        }
        String spread = hasSpreads ? " (min–max)" : "";
        text.append("\n| what | measured%s | reference%s | ratio | to reach | reached | taken |\n"
                .formatted(spread, spread));
        text.append("|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            Figure figure = row.figure();
            boolean isMarked = figure.mark().of() != Mark.Kind.NOTHING;
            Double ratio = figure.ratio();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %s |\n",
                    figure.name(),
                    show(figure.measured(), figure.unit(), hasSpreads),
                    show(figure.reference(), figure.unit(), hasSpreads),
                    ratio == null ? "–" : show(ratio),
                    figure.mark().text(figure.unit()),
                    isMarked ? figure.isMet() ? "yes" : "**no**" : "–",
                    row.taken().text() + machine(row)));
        }
        return text.toString();
    }

    private List<String> machines() {
        return rows.stream().map(row -> row.taken().on()).distinct().toList();
    }

    private String machine(Row row) {
        return machines().size() < 2
                ? ""
                : ", machine " + (machines().indexOf(row.taken().on()) + 1);
    }

    /** What grew, against the table {@code kept}, by more than the tolerance. */
    List<String> regressions(Table kept) {
        List<String> worse = new ArrayList<>();
        for (Row before : kept.rows) {
            for (Row row : rows) {
                Double ratio = row.figure().ratio();
                Double was = before.figure().ratio();
                if (row.figure().name().equals(before.figure().name())
                        && ratio != null
                        && was != null
                        && ratio > was * TOLERANCE) {
                    worse.add(row.figure().name() + ": ratio " + show(ratio) + ", was " + show(was));
                }
            }
        }
        return worse;
    }

    private static String show(@Nullable Spread spread, String unit, boolean hasSpread) {
        if (spread == null) {
            return "–";
        }
        String value = show(spread.value()) + " " + unit;
        return spread.min() == spread.max() || !hasSpread
                ? value
                : value + " (" + show(spread.min()) + "–" + show(spread.max()) + ")";
    }

    static String show(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return isWhole ? String.valueOf((long) value) : rounded(value);
    }

    private static String rounded(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
