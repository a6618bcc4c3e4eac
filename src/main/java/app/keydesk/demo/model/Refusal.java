package app.keydesk.demo.model;

import org.jspecify.annotations.Nullable;

/** A request that the hotel does not carry out, in Seam's words. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String type;
    private final @Nullable String parameter;

    private Refusal(int status, String type, String message, @Nullable String parameter) {
        super(message);
        this.status = status;
        this.type = type;
        this.parameter = parameter;
    }

    public static Refusal notFound(String resource) {
        return new Refusal(404, resource + "_not_found", resource.replace('_', ' ') + " not found", null);
    }

    /** What is asked for contradicts what is there. */
    public static Refusal conflict(String type, String message) {
        return new Refusal(409, type, message, null);
    }

    public static Refusal rule(String type, String message) {
        return new Refusal(400, type, message, null);
    }

    /** A parameter that cannot be what it is; {@code parameter} as Seam names it, with dots between levels. */
    public static Refusal invalid(String parameter, String message) {
        return new Refusal(400, "invalid_input", message, parameter);
    }

    public int status() {
        return status;
    }

    /** The parameter at fault; null where it is none. */
    public @Nullable String parameter() {
        return parameter;
    }

    public String type() {
        return type;
    }
}
