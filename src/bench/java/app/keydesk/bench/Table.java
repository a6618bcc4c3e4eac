package app.keydesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of one run, with machine and versions, as Markdown and JSON; compared with a table that was kept. */
record Table(Map<String, String> machine, List<Figure> figures) {
    /** A ratio that grew by more is a regression. */
    static final double TOLERANCE = 1.15;

    private static final String JSON_FILE = "benchmarks.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmarks.md"), markdown());
        ObjectNode root = JSON.createObjectNode();
        root.set("machine", JSON.valueToTree(machine));
        for (Figure figure : figures) {
            root.withArray("figures").add(json(figure));
        }
        Files.writeString(folder.resolve(JSON_FILE), JSON.writeValueAsString(root) + "\n");
    }

    private static ObjectNode json(Figure figure) {
        ObjectNode node = JSON.createObjectNode().put("name", figure.name()).put("unit", figure.unit());
        node.set("measured", json(figure.measured()));
        Spread reference = figure.reference();
        node.set("reference", reference == null ? null : json(reference));
        Double ratio = figure.ratio();
        node.put("ratio", ratio == null ? null : round(ratio));
        node.put(
                "mark",
                figure.mark().of() == Mark.Kind.NOTHING ? null : figure.mark().text(figure.unit()));
        return node.put("met", figure.mark().of() == Mark.Kind.NOTHING ? null : figure.isMet());
    }

    private static ObjectNode json(Spread spread) {
        return JSON.createObjectNode()
                .put("value", round(spread.value()))
                .put("min", round(spread.min()))
                .put("max", round(spread.max()));
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        machine.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\n| what | measured (min–max) | reference (min–max) | ratio | to reach | reached |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (Figure figure : figures) {
            boolean isMarked = figure.mark().of() != Mark.Kind.NOTHING;
            Double ratio = figure.ratio();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s |\n",
                    figure.name(),
                    show(figure.measured(), figure.unit()),
                    show(figure.reference(), figure.unit()),
                    ratio == null ? "–" : show(ratio),
                    figure.mark().text(figure.unit()),
                    isMarked ? figure.isMet() ? "yes" : "**no**" : "–"));
        }
        return text.toString();
    }

    /** What grew, against the table kept in {@code folder}, by more than the tolerance; empty where none is kept. */
    List<String> regressions(Path folder) throws IOException {
        List<String> worse = new ArrayList<>();
        if (!Files.exists(folder.resolve(JSON_FILE))) {
            return worse;
        }
        for (JsonNode before : JSON.readTree(folder.resolve(JSON_FILE).toFile()).path("figures")) {
            for (Figure figure : figures) {
                Double ratio = figure.ratio();
                if (figure.name().equals(before.path("name").asText())
                        && ratio != null
                        && before.path("ratio").isNumber()
                        && ratio > before.path("ratio").asDouble() * TOLERANCE) {
                    worse.add(figure.name() + ": ratio " + show(ratio) + ", was " + before.path("ratio"));
                }
            }
        }
        return worse;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String show(@Nullable Spread spread, String unit) {
        if (spread == null) {
            return "–";
        }
        String value = show(spread.value()) + " " + unit;
        return spread.min() == spread.max()
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
