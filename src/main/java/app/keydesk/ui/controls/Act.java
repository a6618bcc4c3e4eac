package app.keydesk.ui.controls;

/** A button beside a sentence: what a person can do next. {@code id} names the button in its scene. */
public record Act(String id, String label, Runnable run) {}
