package app.keydesk.ui.paper;

/** How the printing of a sheet ended. */
public enum Printed {
    SENT,
    /** This PC has no printer. */
    NO_PRINTER,
    /** The person closed the printer's window. */
    CANCELLED,
    FAILED
}
