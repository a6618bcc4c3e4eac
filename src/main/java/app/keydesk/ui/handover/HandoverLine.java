package app.keydesk.ui.handover;

import app.keydesk.ui.Destination;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the next shift must know.
 *
 * @param leadsTo where it is dealt with; null where no screen beside the card is for it
 */
record HandoverLine(String text, @Nullable Destination leadsTo) {}
