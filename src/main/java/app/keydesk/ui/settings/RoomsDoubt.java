package app.keydesk.ui.settings;

/** What looks mistyped in a list of rooms. It is told and never refused: a room may be missing for a while. */
sealed interface RoomsDoubt {
    record None() implements RoomsDoubt {}

    /** The hotel has no room of this number. */
    record NoRoom(String number) implements RoomsDoubt {}

    /** A group of this room and no other. */
    record Alone(String number) implements RoomsDoubt {}
}
