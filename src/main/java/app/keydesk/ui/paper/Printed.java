package app.keydesk.ui.paper;

/** How the printing of a sheet ended. */
public enum Printed {
    SENT,
    /** This PC has no printer. */
    NO_PRINTER,
    /** It has one, and not the program through which Java prints. */
    NO_SPOOLER,
    /** The person closed the printer's window. */
    CANCELLED,
    FAILED
}
