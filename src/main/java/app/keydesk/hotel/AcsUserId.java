package app.keydesk.hotel;

/** Seam's id of a person in one access system ({@code acs_user_id}). */
public record AcsUserId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
