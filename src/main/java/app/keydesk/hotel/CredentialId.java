package app.keydesk.hotel;

/** Seam's id of a key ({@code acs_credential_id}). */
public record CredentialId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
