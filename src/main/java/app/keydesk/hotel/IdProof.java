package app.keydesk.hotel;

/** How a person at the desk was known to be who they say; no data of the document. */
public enum IdProof {
    PHOTO_ID,
    GUEST_PRESENT,
    CALLED_ROOM,
    NOT_CHECKED
}
