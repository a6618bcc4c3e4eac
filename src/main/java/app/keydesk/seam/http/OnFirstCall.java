package app.keydesk.seam.http;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first asked for, once: the client's certificates cost a start a tenth of a second. */
final class OnFirstCall<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable T made;

    OnFirstCall(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T found = made;
        if (found != null) {
            return found;
        }
        making.lock();
        try {
            T once = made == null ? maker.get() : made;
            made = once;
            return once;
        } finally {
            making.unlock();
        }
    }

    /** Empty while nobody has asked for it. */
    Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
