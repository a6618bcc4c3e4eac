package app.keydesk.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the contract asks of a text: one of some words, a format, a length, a pattern. */
final class TextRules {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");

    private TextRules() {}

    static JsonNode check(JsonNode schema, JsonNode value, List<String> path, Complaints complaints) {
        String text = value.asText();
        JsonNode words = schema.path("enum");
        if (words.isArray() && !contains(words, text)) {
            complaints.add(path, "Invalid enum value. Expected " + words + ", received '" + text + "'");
        }
        switch (schema.path("format").asText("")) {
            case "uuid" -> demand(UUID.matcher(text).matches(), "Invalid uuid", path, complaints);
            case "email" -> demand(MAIL.matcher(text).matches(), "Invalid email", path, complaints);
            case "date-time" -> demand(isTime(text), "Invalid datetime", path, complaints);
            default -> {}
        }
        checkShape(schema, text, path, complaints);
        return value;
    }

    private static void checkShape(JsonNode schema, String text, List<String> path, Complaints complaints) {
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        demand(text.length() >= least, "String must contain at least " + least + " character(s)", path, complaints);
        demand(text.length() <= most, "String must contain at most " + most + " character(s)", path, complaints);
        if (schema.has("pattern")) {
            boolean isMatch = Pattern.compile(schema.path("pattern").asText())
                    .matcher(text)
                    .find();
            demand(isMatch, "Invalid", path, complaints);
        }
    }

    private static void demand(boolean isMet, String complaint, List<String> path, Complaints complaints) {
        if (!isMet) {
            complaints.add(path, complaint);
        }
    }

    private static boolean contains(JsonNode words, String text) {
        return StreamSupport.stream(words.spliterator(), false)
                .anyMatch(word -> word.asText().equals(text));
    }

    /** With seconds and a zone, as Seam's validator demands. */
    private static boolean isTime(String text) {
        try {
            return TIME.matcher(text).matches() && OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
