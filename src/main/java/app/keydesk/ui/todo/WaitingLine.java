package app.keydesk.ui.todo;

import app.keydesk.desk.WorkId;

/**
 * One piece of work that waits for the network, ready to draw.
 *
 * @param title what it is, and for whom
 * @param state that no key exists yet, or that none is stopped yet
 * @param now what it would do if it were sent now
 */
record WaitingLine(WorkId work, String title, String state, String now) {}
