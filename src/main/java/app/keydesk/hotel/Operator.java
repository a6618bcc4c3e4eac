package app.keydesk.hotel;

/** Somebody who works at the desk. */
public record Operator(OperatorId id, String name, Role role) {}
