package app.keydesk.ui.trouble;

import app.keydesk.hotel.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What support needs of a problem: codes, ids and versions, in English. Seam's sentences, field values and what was typed
 * stay out, for they may name a guest.
 *
 * @param system such as "Linux 6.1, Java 25"
 */
public record SupportDetails(String version, String system) {
    private static final int LONGEST_CODE = 64;

    public String of(Problem problem, Instant at) {
        Map<String, @Nullable String> lines = new LinkedHashMap<>();
        lines.put("Keydesk", version);
        lines.put("system", system);
        lines.put("at", at.toString());
        lines.put("problem", problem.getClass().getSimpleName());
        lines.put("code", code(problem));
        lines.put("request id", problem.requestId());
        return lines.entrySet().stream()
                .filter(line -> line.getValue() != null && !line.getValue().isBlank())
                .map(line -> line.getKey() + ": " + plain(line.getKey(), line.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String code(Problem problem) {
        return switch (problem) {
            case Problem.Refused refused -> refused.status() + " " + word(refused.type());
            case Problem.NotFound gone -> word(gone.type());
            case Problem.SeamFault fault -> String.valueOf(fault.status());
            case Problem.EncoderFault fault -> word(fault.code());
            case Problem.SystemFault fault -> word(fault.notice().code());
            case Problem.Storage storage -> storage.fault().name();
            case Problem.Cancelled cancelled -> cancelled.isSent() ? "sent" : "not sent";
            case Problem.Defect defect -> word(defect.reference());
            case Problem.Offline offline -> null;
            case Problem.Unauthorized denied -> null;
            case Problem.TooManyRequests slow -> null;
            case Problem.Malformed odd -> null;
            case Problem.OutcomeUnknown unknown -> null;
            case Problem.BadInput bad -> null;
            case Problem.NotPermitted refused -> refused.permission();
        };
    }

    /** A code as codes look; anything else may be a sentence about somebody. */
    private static String word(String code) {
        return code.length() <= LONGEST_CODE && code.matches("[a-z0-9_-]+") ? code : "other";
    }

    private static String plain(String name, @Nullable String value) {
        String text = String.valueOf(value);
        return name.equals("request id") && !text.matches("[A-Za-z0-9_-]{1,64}") ? "other" : text;
    }
}
