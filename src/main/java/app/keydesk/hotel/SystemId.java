package app.keydesk.hotel;

/** Seam's id of an access system ({@code acs_system_id}). */
public record SystemId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
