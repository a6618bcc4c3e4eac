package app.keydesk.ui.guest;

import app.keydesk.desk.Board;
import app.keydesk.desk.Connection;
import app.keydesk.desk.Issuing;
import app.keydesk.desk.Phones;
import app.keydesk.desk.Queue;
import app.keydesk.desk.Stopping;

/** What the form for a new key asks of the desk. */
public record FormDesk(
        Board board, Connection connection, Issuing issuing, Stopping stopping, Phones phones, Queue queue) {}
