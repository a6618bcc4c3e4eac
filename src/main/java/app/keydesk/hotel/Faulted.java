package app.keydesk.hotel;

/** Something thrown whose problem is known in the desk's words, so that a screen need not call it a defect. */
public interface Faulted {
    Problem problem();
}
