package app.keydesk.ui.todo;

import app.keydesk.desk.ToDoList.Action;
import app.keydesk.desk.WorkId;
import app.keydesk.hotel.CredentialId;
import java.time.Instant;
import java.util.List;

/**
 * One piece of open work, ready to draw.
 *
 * @param title what it is, and for whom
 * @param why it waits, and how far it is
 * @param action the words of its button
 * @param kind of what is to be done
 * @param seen the live keys that would stop, once a person was asked; empty before
 */
record ToDoLine(
        WorkId work, String title, String why, String action, List<CredentialId> seen, Action kind, Instant since) {}
