package app.keydesk.desk;

import app.keydesk.hotel.Operator;
import java.util.concurrent.atomic.AtomicBoolean;

/** A supervisor's word for one action, good once. Safe for any thread. */
public final class Permit {
    private final Permission permission;
    private final Operator by;
    private final AtomicBoolean isSpent = new AtomicBoolean();

    Permit(Permission permission, Operator by) {
        this.permission = permission;
        this.by = by;
    }

    public Operator by() {
        return by;
    }

    /** True the first time that it is asked for its own action; never again. */
    public boolean spendOn(Permission action) {
        return action == permission && isSpent.compareAndSet(false, true);
    }
}
