package app.keydesk.demo.api;

import app.keydesk.demo.model.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer that is no success, in Seam's envelope. */
final class ApiError extends RuntimeException {
    private final int status;
    private final String type;
    private final transient @Nullable Map<String, Object> validationErrors;

    ApiError(int status, String type, String message, @Nullable Map<String, Object> validationErrors) {
        super(message);
        this.status = status;
        this.type = type;
        this.validationErrors = validationErrors;
    }

    static ApiError of(Refusal refusal) {
        String message = String.valueOf(refusal.getMessage());
        String parameter = refusal.parameter();
        if (parameter == null) {
            return new ApiError(refusal.status(), refusal.type(), message, null);
        }
        Complaints complaints = new Complaints();
        complaints.add(List.of(parameter.split("\\.")), message);
        return new ApiError(refusal.status(), refusal.type(), message, complaints.tree());
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", type);
        error.put("message", String.valueOf(getMessage()));
        if (validationErrors != null) {
            error.put("validation_errors", validationErrors);
        }
        return Map.of("ok", false, "error", error);
    }
}
