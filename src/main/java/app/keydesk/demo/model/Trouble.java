package app.keydesk.demo.model;

/** What can be wrong between Seam and the hotel's Visionline, as Seam tells it of the access system (reference 2). */
public enum Trouble {
    BRIDGE_DOWN(
            "seam_bridge_disconnected", "Seam Bridge is not connected to this access system.", "bridge_disconnected"),
    VISIONLINE_DOWN("visionline_instance_unreachable", "The Visionline server does not answer.", "uncategorized_error"),
    LOGIN_ENDED("account_disconnected", "The login to Visionline is no longer valid.", "uncategorized_error"),
    PROVIDER_AWAY(
            "provider_service_unavailable",
            "The provider's service does not answer. Seam tries again by itself.",
            "uncategorized_error");

    private final String code;
    private final String message;
    private final String attemptError;

    Trouble(String code, String message, String attemptError) {
        this.code = code;
        this.message = message;
        this.attemptError = attemptError;
    }

    /** Of the system's error. */
    String code() {
        return code;
    }

    String message() {
        return message;
    }

    /** What an encoding or reading ends in meanwhile. */
    String attemptError() {
        return attemptError;
    }
}
