package app.keydesk.hotel;

/** The Seam workspace that an API key opens ({@code /workspaces/get}). */
public record Workspace(String id, String name, boolean isSandbox, boolean isSuspended) {}
