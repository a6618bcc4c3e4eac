package app.keydesk.ui.controls;

/** A screen that knows where a person begins: the first field, or the choice that harms nobody. */
public interface FirstFocus {
    void focusFirst();
}
