package app.keydesk.ui.arrivals;

/**
 * A row of a file, ready to draw.
 *
 * @param effect what it will do, in words
 * @param who the guest, or the row as the file has it where it is refused
 * @param note why it is refused, or what is left out of it; empty where all is well
 */
record ImportLine(long line, boolean isRefused, String effect, String who, String room, String stay, String note) {
    /** Whether something in it is for the PMS to put right. */
    boolean isToCorrect() {
        return isRefused || !note.isEmpty();
    }
}
