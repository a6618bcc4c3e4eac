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
import java.util.TreeMap;

/** The figures of one run, with machine and versions, as Markdown and JSON; compared with a table that was kept. */
public record Table(TreeMap<String, String> machine, List<Figure> figures) {
    private static final double REGRESSION = 1.15;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmarks.md"), markdown());
        ObjectNode root = JSON.createObjectNode();
        root.set("machine", JSON.valueToTree(machine));
        for (Figure figure : figures) {
            root.withArray("figures").add(json(figure));
        }
        Files.writeString(folder.resolve("benchmarks.json"), JSON.writeValueAsString(root) + "\n");
    }

    private static ObjectNode json(Figure figure) {
        ObjectNode node = JSON.createObjectNode().put("name", figure.name()).put("unit", figure.unit());
        node.put("median", round(figure.median())).put("min", round(figure.min())).put("max", round(figure.max()));
        node.put("reference", figure.reference() == null ? null : round(figure.reference()));
        node.put("ratio", figure.ratio() == null ? null : round(figure.ratio()));
        return node.put("goal", figure.goal()).put("met", figure.isMet());
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        machine.forEach((name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\n| figure | median (min–max) | reference | ratio | goal | met |\n|---|---|---|---|---|---|\n");
        for (Figure figure : figures) {
            text.append("| %s | %s (%s–%s) %s | %s | %s | %s | %s |%n"
                    .formatted(
                            figure.name(),
                            show(figure.median()),
                            show(figure.min()),
                            show(figure.max()),
                            figure.unit(),
                            show(figure.reference()),
                            show(figure.ratio()),
                            figure.goal() == null ? "–" : "≤ " + show(figure.goal()),
                            figure.goal() == null ? "–" : figure.isMet() ? "yes" : "no"));
        }
        return text.toString();
    }

    /** Names of figures whose ratio is worse by more than 15 % than in the table kept at {@code kept}. */
    public List<String> regressions(Path kept) throws IOException {
        List<String> worse = new ArrayList<>();
        if (!Files.exists(kept)) {
            return worse;
        }
        for (JsonNode before : JSON.readTree(kept.toFile()).path("figures")) {
            for (Figure figure : figures) {
                Double ratio = figure.ratio();
                boolean isSame = figure.name().equals(before.path("name").asText());
                if (isSame && ratio != null && ratio > before.path("ratio").asDouble(Double.MAX_VALUE) * REGRESSION) {
                    worse.add("%s: ratio %s, was %s".formatted(figure.name(), show(ratio), before.path("ratio")));
                }
            }
        }
        return worse;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String show(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
