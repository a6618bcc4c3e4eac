package app.keydesk.ui.guest;

import app.keydesk.desk.Board;
import app.keydesk.desk.Connection;
import app.keydesk.desk.Issuing;
import app.keydesk.desk.Phones;
import app.keydesk.desk.Queue;
import app.keydesk.desk.Stopping;
import app.keydesk.ui.controls.AfterOutage.OutageDesk;

/** What the form for a new key asks of the desk. */
public record FormDesk(
        Board board, OutageDesk outages, Issuing issuing, Stopping stopping, Phones phones, Queue queue) {
    Connection connection() {
        return outages.connection();
    }
}
