package app.keydesk.testing;

import app.keydesk.ui.Destination;
import app.keydesk.ui.Navigator;
import app.keydesk.ui.Said;

/** A screen that leads nowhere. */
public final class Nowhere implements Navigator {
    @Override
    public void go(Destination to) {
        // stays
    }

    @Override
    public void back() {
        // stays
    }

    @Override
    public void finish(Said said) {
        // stays
    }
}
