package app.keydesk.ui;

import app.keydesk.hotel.EntranceId;

/** Takes the person to a screen; a form that they leave keeps what they typed. FX thread only. */
public interface Navigator {
    void go(Destination to);

    /** The screen before this one. */
    void back();

    /** The screen has done its work: back to the stay, which tells it. */
    default void finish(Said said) {
        back();
    }

    /** The same, where the work leads to the stay in another room. */
    default void finish(EntranceId room, Said said) {
        go(new Destination.Room(room, said));
    }
}
