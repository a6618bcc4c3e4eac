package app.keydesk.hotel;

/** Seam's id of an entrance ({@code acs_entrance_id}). */
public record EntranceId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
