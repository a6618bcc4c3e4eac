package app.keydesk.desk;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.StorageException;
import app.keydesk.desk.ToDoList.Settled;
import app.keydesk.desk.ToDoList.Settled.How;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Resolves what a crash or a dead network left open, as soon as Seam answers; what needs a person it leaves to one. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    static final Duration OLD = Duration.ofMinutes(10);
    private static final int MOST_LINES = 100;

    private final DeskParts parts;
    private final JobRunner runner;
    private final OfflineQueue queue;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Settled> settled = new CopyOnWriteArrayList<>();
    private final ReentrantLock working = new ReentrantLock();

    Recovery(DeskParts parts, JobRunner runner, OfflineQueue queue) {
        this.parts = parts;
        this.runner = runner;
        this.queue = queue;
    }

    List<Runnable> listeners() {
        return listeners;
    }

    void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    List<Settled> settled() {
        return List.copyOf(settled);
    }

    /** Costs one look into the journal where nothing is open. */
    void run() {
        if (!isFree()) {
            return;
        }
        try {
            List<Open> open = parts.journal().unsettled().stream()
                    .filter(this::isOurs)
                    .flatMap(intent -> JobText.of(intent).map(job -> new Open(intent, job)).stream())
                    .sorted(Comparator.comparing(work -> work.job().isOfKeys())) // stops first, each kind as it came
                    .toList();
            open.stream()
                    .filter(work -> !queue.isWaiting(work.intent()))
                    .forEach(work -> apart(work.intent(), () -> resolve(work)));
            if (!open.isEmpty()) {
                queue.inOrder()
                        .forEach(intent ->
                                apart(intent, () -> queue.replay(intent).ifPresent(end -> tell(intent, end))));
                tellListeners();
            }
        } catch (StorageException e) {
            LOG.error("recovery stopped: {}", e.problem().fault());
        } finally {
            working.unlock();
        }
    }

    /** A defect that one piece of work meets keeps none of the others from being settled; that one stays on the to-do list. */
    private static void apart(Intent intent, Runnable settling) {
        try {
            settling.run();
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} stays open: {}", intent.id().value(), e.getClass().getName());
        }
    }

    /** Another recovery under way is waited for, but no longer than a click may take. */
    private boolean isFree() {
        try {
            return working.tryLock(parts.pace().quickLook().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isOurs(Intent intent) {
        return intent.state() == IntentState.OPEN
                && intent.details().containsKey("job")
                && !runner.underWay().contains(UnderWay.work(intent.id()));
    }

    /** Work that can be read; the other stands on the to-do list. */
    private record Open(Intent intent, Job job) {}

    private void resolve(Open work) {
        Intent intent = work.intent();
        if (isNew(intent) && work.job().tasks().stream().anyMatch(Job::isOverride) && isOld(intent)) {
            if (runner.underWay().close(intent.id(), Recovery::isNew, IntentState.NEEDS_PERSON, JobNote.OLD_OVERRIDE)) {
                LOG.info("{} needs a person", intent.id().value());
            }
            return;
        }
        runner.resume(intent.id(), UnaryOperator.identity(), Progress.UNATTENDED)
                .ifPresent(end -> tell(intent, end));
    }

    private static boolean isNew(Intent intent) {
        return intent.state() == IntentState.OPEN && intent.steps().isEmpty();
    }

    private boolean isOld(Intent intent) {
        return intent.openedAt().plus(OLD).isBefore(parts.clock().instant());
    }

    private void tell(Intent before, JobRunner.End end) {
        IntentState state =
                parts.journal().intent(before.id()).map(Intent::state).orElse(IntentState.DONE);
        int keys = (int) end.lines().all().stream().filter(WorkLine::isDone).count();
        switch (state) {
            case OPEN, NEEDS_PERSON -> LOG.info("{}: {}", before.id().value(), state);
            case DONE ->
                tell(before.id(), before.kind(), before.steps().isEmpty() ? How.FINISHED : How.FOUND_DONE, keys);
            case FAILED, CANCELLED -> tell(before.id(), before.kind(), How.NEVER_SENT, keys);
        }
    }

    private void tell(IntentId intent, String kind, How how, int keys) {
        Instant now = parts.clock().instant();
        LOG.info("{} {}: {}", kind, intent.value(), how);
        settled.addFirst(new Settled(new WorkId(intent.value()), kind, now, how, keys));
        while (settled.size() > MOST_LINES) {
            settled.removeLast();
        }
    }
}
