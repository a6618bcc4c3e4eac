package app.keydesk.ui.tour;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Five steps through the window, one sentence each. FX thread only. */
public final class TourViewModel {
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final Runnable ended;
    private boolean isAskedFor;

    /** @param ended hears that the person went through it or left it */
    public TourViewModel(Runnable ended) {
        this.ended = ended;
    }

    /** The part of the window that a step speaks of. */
    enum Stop {
        ROOMS("#rooms"),
        STAY("#side-pane"),
        LISTS("#rail"),
        FAULTS("#shell-menu"),
        HOTEL("#shell-menu");

        private final String place;

        Stop(String place) {
            this.place = place;
        }

        /** A selector in the window. */
        String place() {
            return place;
        }
    }

    /** From 1; 0 while there is no tour. */
    ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Begins at the first step, for somebody who asked for it. */
    public void start() {
        isAskedFor = true;
        step.set(1);
    }

    /** Begins at the first step by itself: whoever works goes on. */
    public void offer() {
        isAskedFor = false;
        step.set(1);
    }

    boolean isAskedFor() {
        return isAskedFor;
    }

    void next() {
        if (step.get() == Stop.values().length) {
            end();
        } else {
            step.set(step.get() + 1);
        }
    }

    void back() {
        step.set(Math.max(1, step.get() - 1));
    }

    void end() {
        step.set(0);
        ended.run();
    }
}
