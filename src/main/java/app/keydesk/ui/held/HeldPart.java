package app.keydesk.ui.held;

import java.util.List;

/** What is held of one kind, in words. */
record HeldPart(String id, String title, List<String> lines) {}
