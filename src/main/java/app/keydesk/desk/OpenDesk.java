package app.keydesk.desk;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/** Makes the use cases of one desk and joins them; owns none of the parts that it is given. */
public final class OpenDesk implements AutoCloseable {
    private final Sync sync;
    private final ClockTurns turns;
    private final FrontDesk frontDesk;

    /** @param timer starts the polls, and the looks at the clock */
    public OpenDesk(DeskParts parts, ScheduledExecutorService timer) {
        this.sync = new Sync(parts, timer);
        BooleanSupplier isOnline = () -> sync.status().isOnline();
        JobRunner runner = new JobRunner(parts, sync::heard);
        WorkOutcomes works = new WorkOutcomes(runner, parts.options().authority(), isOnline);
        turns = new ClockTurns(parts, timer);
        OfflineQueue queue = new OfflineQueue(parts, runner);
        Recovery recovery = new Recovery(parts, runner, queue);
        IssueKey issuing = new IssueKey(parts, runner, isOnline);
        StopKeys stopping = new StopKeys(parts, works);
        sync.afterRead(recovery::run);
        runner.beforeStart(recovery::run);
        runner.whenLeft(recovery::tellListeners);
        CollisionWatch collisions = new CollisionWatch(parts, recovery::tellListeners);
        sync.afterRead(collisions::look);
        this.frontDesk = new FrontDesk(
                new CachedBoard(parts),
                sync,
                issuing,
                stopping,
                new RemoveGuest(parts, works),
                new ReviseKey(parts, works),
                new MoveRoom(parts, works),
                new ReplaceLostKey(parts, works),
                new IssueGroup(parts, works),
                new ReadCard(parts, issuing),
                new GuestPhones(parts, works),
                new JournalToDos(parts, runner, recovery, issuing, stopping),
                queue);
    }

    public FrontDesk frontDesk() {
        return frontDesk;
    }

    /** Begins to synchronise, and to follow the clock; work that was left open is resolved as soon as Seam answers. */
    public void start() {
        sync.start();
        turns.start();
    }

    @Override
    public void close() {
        turns.close();
        sync.close();
    }
}
