package app.keydesk.ui;

import app.keydesk.hotel.OperatorId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What each operator has of their own: put away while another one is here, there again when they are. FX thread only. */
public final class PerOperator<T> {
    private final Map<OperatorId, T> away = new HashMap<>();
    private @Nullable OperatorId here;

    /**
     * This operator is at the desk now.
     *
     * @param left what the former one leaves
     * @param anew what who comes for the first time finds
     * @return what this one finds; empty where nobody else was here before, and all stays as it is
     */
    public Optional<T> turn(OperatorId now, Supplier<T> left, Supplier<T> anew) {
        OperatorId before = here;
        here = now;
        if (before == null || before.equals(now)) {
            return Optional.empty();
        }
        away.put(before, left.get());
        T own = away.remove(now);
        return Optional.of(own == null ? anew.get() : own);
    }

    /** What those have who are not here. */
    public Collection<T> away() {
        return away.values();
    }
}
