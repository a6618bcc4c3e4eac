package app.keydesk.desk;

import app.keydesk.cache.StorageException;
import app.keydesk.hotel.AcsSystem;
import app.keydesk.hotel.Changes;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import app.keydesk.hotel.SystemId;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the cache young: everything at first and hourly, changes every two seconds while somebody works, slower else and
 * when Seam asks to slow down. It finds out by itself when the network is gone and when it is back.
 */
public final class Sync implements Connection, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);
    private static final Duration IN_USE = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);

    private final DeskParts parts;
    private final ScheduledExecutorService timer;
    private final SyncReader whole;
    private final ChangeReader changes;
    private final List<Consumer<Status>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> afterReads = new CopyOnWriteArrayList<>();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Status status;
    private volatile Instant usedAt;
    private volatile boolean isClosed;
    private volatile int failures;
    private final AtomicInteger wishes = new AtomicInteger();
    private volatile @Nullable ScheduledFuture<?> next;
    private volatile @Nullable Instant wholeAt;
    private volatile @Nullable Compared compared;

    /** @param timer only starts the reads; they run on the parts' own threads */
    public Sync(DeskParts parts, ScheduledExecutorService timer) {
        this.parts = parts;
        this.timer = timer;
        this.whole = new SyncReader(parts);
        this.changes = new ChangeReader(parts, new PhoneReader(parts));
        this.usedAt = parts.clock().instant();
        this.status = new Status(
                null,
                parts.cache().lastFullSyncAt().orElse(null),
                -1,
                null,
                parts.options().isDemo());
    }

    /** Begins at once with a full synchronisation. */
    public void start() {
        schedule(Duration.ZERO);
    }

    /** Called on a thread of the desk's whenever Seam has answered: work that was left open can go on. */
    void afterRead(Runnable task) {
        afterReads.add(task);
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public void syncNow() {
        wishes.incrementAndGet();
        inUse();
        schedule(Duration.ZERO);
    }

    @Override
    public void inUse() {
        boolean wasIdle = !isInUse();
        usedAt = parts.clock().instant();
        if (wasIdle && failures == 0) {
            schedule(Duration.ZERO);
        }
    }

    private boolean isInUse() {
        return usedAt.plus(IN_USE).isAfter(parts.clock().instant());
    }

    @Override
    public Reconciled reconcile() {
        reading.lock();
        try {
            Changes differences = readWhole();
            ended(null);
            return new Reconciled(differences, null);
        } catch (SeamException e) {
            ended(e.problem());
            return new Reconciled(Changes.NONE, e.problem());
        } catch (StorageException e) {
            ended(e.problem());
            return new Reconciled(Changes.NONE, e.problem());
        } finally {
            reading.unlock();
        }
    }

    @Override
    public Optional<Compared> compared() {
        return Optional.ofNullable(compared);
    }

    @Override
    public @Nullable Duration clockAhead() {
        return parts.seam().clockAhead();
    }

    @Override
    public Registration onStatus(Consumer<Status> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A use case met a problem, or an answer: that the network is gone, or back, is noticed before the next poll would. */
    void heard(@Nullable Problem problem) {
        if (problem instanceof Problem.Offline) {
            ended(problem);
            schedule(parts.pace().busyPoll());
        } else if (problem == null && !status.isOnline()) {
            schedule(Duration.ZERO);
        }
    }

    private void schedule(Duration delay) {
        ScheduledFuture<?> before = next;
        if (before != null) {
            before.cancel(false);
        }
        if (!isClosed) {
            Runnable turn = () -> UntilClosed.begin(() -> parts.threads().execute(this::tick));
            UntilClosed.begin(() -> next = timer.schedule(turn, delay.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void tick() {
        if (isClosed) {
            return;
        }
        if (!reading.tryLock()) {
            schedule(parts.pace().busyPoll());
            return;
        }
        int granted = wishes.get();
        Problem problem = null;
        try {
            read();
        } catch (SeamException e) {
            problem = e.problem();
        } catch (StorageException e) {
            problem = e.problem();
        } finally {
            reading.unlock();
        }
        ended(problem);
        boolean isWished = wishes.get() != granted; // who asked meanwhile is not put off
        schedule(isWished && problem == null ? Duration.ZERO : delay(problem));
    }

    private void read() throws SeamException {
        Optional<AcsSystem> hotel = new Systems(parts).hotel();
        Instant last = wholeAt;
        boolean isDue = last == null
                || last.plus(parts.pace().fullSync()).isBefore(parts.clock().instant());
        if (isDue || hotel.isEmpty()) {
            readWhole();
        } else {
            SystemId system = hotel.get().id();
            changes.read(system);
        }
    }

    private Changes readWhole() throws SeamException {
        boolean isFirst = parts.cache().lastFullSyncAt().isEmpty();
        Instant startedAt = parts.clock().instant();
        Changes differences = whole.readAll(share -> {
            if (isFirst) {
                tell(new Status(null, null, share, null, parts.options().isDemo()));
            }
        });
        changes.startFrom(startedAt);
        wholeAt = startedAt;
        compared = isFirst ? null : new Compared(startedAt, differences);
        LOG.info("read the whole hotel, {} rooms differ", differences.rooms().size());
        return differences;
    }

    /** What stands between Seam and the locks, as the hotel was last read; null while nothing does. */
    private @Nullable Problem fault() {
        try {
            return new Systems(parts)
                    .hotel()
                    .flatMap(AcsSystem::blockingFault)
                    .map(Problem.SystemFault::new)
                    .orElse(null);
        } catch (StorageException e) {
            return e.problem();
        }
    }

    private void ended(@Nullable Problem problem) {
        Instant now = parts.clock().instant();
        Status before = status;
        failures = problem == null ? 0 : failures + 1;
        Instant offlineSince =
                problem instanceof Problem.Offline ? before.offlineSince() == null ? now : before.offlineSince() : null;
        Instant lastSyncAt = problem == null ? now : before.lastSyncAt();
        Problem shown = problem == null ? fault() : problem;
        tell(new Status(offlineSince, lastSyncAt, -1, shown, parts.options().isDemo()));
        if (problem == null && !isClosed) {
            afterReads.forEach(task -> UntilClosed.begin(() -> parts.threads().execute(task)));
        }
    }

    private void tell(Status now) {
        Status before = status;
        status = now;
        if (!before.equals(now)) {
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    private Duration delay(@Nullable Problem problem) {
        if (problem instanceof Problem.TooManyRequests busy && busy.retryAfter() != null) {
            return busy.retryAfter();
        }
        if (problem != null) {
            Duration backOff = parts.pace().busyPoll().multipliedBy(1L << Math.min(failures - 1, 5));
            Duration longest = backOff.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : backOff;
            return longest.plusMillis(
                    ThreadLocalRandom.current().nextLong(longest.toMillis() / 4 + 1)); // desks do not come back as one
        }
        return isInUse() ? parts.pace().busyPoll() : parts.pace().idlePoll();
    }

    @Override
    public void close() {
        isClosed = true;
        ScheduledFuture<?> waiting = next;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }
}
