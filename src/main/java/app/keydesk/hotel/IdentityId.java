package app.keydesk.hotel;

/** Seam's id of a person with phones ({@code user_identity_id}). */
public record IdentityId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
