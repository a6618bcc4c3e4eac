package app.keydesk.demo.model;

/** A request that the hotel does not carry out, in Seam's words. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String type;

    public Refusal(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    public static Refusal notFound(String resource) {
        return new Refusal(404, resource + "_not_found", resource.replace('_', ' ') + " not found");
    }

    public static Refusal rule(String type, String message) {
        return new Refusal(400, type, message);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }
}
