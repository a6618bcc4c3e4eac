package app.keydesk.hotel;

/** Seam's id of an action attempt ({@code action_attempt_id}). */
public record AttemptId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
