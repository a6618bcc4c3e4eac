package app.keydesk.hotel;

/** What somebody is at the desk; what each may do stands in {@code desk.Permission}. */
public enum Role {
    FRONT_DESK,
    SUPERVISOR,
    ADMINISTRATOR
}
