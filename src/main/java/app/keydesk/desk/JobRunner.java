package app.keydesk.desk;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.StorageException;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a job line by line, each after the one before succeeded, the journal always one step ahead. Starting and resuming
 * are the same walk: what the journal says is done is passed over, what it left open is looked up.
 */
final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final DeskParts parts;
    private final IssueTask issues;
    private final StopTask stops;
    private final CardWriter cards;
    private final StillThere stillThere;
    private final UnderWay underWay;
    private final LookAhead looks;

    private final Consumer<@Nullable Problem> heard;
    private volatile Runnable beforeStart = () -> {};
    private volatile Runnable whenLeft = () -> {};

    /** @param heard is told what ended each line, null where it was done: a network that is gone, or back, is noticed at once */
    JobRunner(DeskParts parts, Consumer<@Nullable Problem> heard) {
        this.heard = heard;
        SureWrite writes = new SureWrite(parts);
        this.parts = parts;
        this.underWay = new UnderWay(parts.journal());
        this.stops = new StopTask(parts, writes);
        this.looks = new LookAhead(parts);
        this.issues = new IssueTask(parts, writes, stops, looks, underWay::contains);
        this.cards = new CardWriter(parts);
        this.stillThere = new StillThere(parts);
    }

    /** @param stop how the line ended that the job stands at; null when all are done */
    record End(
            WorkId work,
            JobLines lines,
            @Nullable TaskEnd stop,
            @Nullable Credential lastKey) {}

    /** The looks at rooms that a form takes. */
    LookAhead looks() {
        return looks;
    }

    /** What {@link #start} does before anything else: settles what is open, so that nobody acts on a half-known key. */
    void beforeStart(Runnable task) {
        beforeStart = task;
    }

    /** What is told when work that was under way is left unsettled, and so stands on the to-do list. */
    void whenLeft(Runnable told) {
        whenLeft = told;
    }

    /** For work that is put together from keys as they are: what is open is settled first. */
    void settleOpen() {
        beforeStart.run();
    }

    End start(Job job, Progress progress) {
        settleOpen();
        progress.at(Progress.Stage.WRITING_DOWN);
        Intent intent = intent(job);
        underWay.begin(UnderWay.work(intent.id())); // nobody may see it in the journal before it counts as under way
        LOG.info(
                "{} {} begins with {} lines",
                job.kind(),
                intent.id().value(),
                job.tasks().size());
        return walk(job, StepLog.ofNew(parts.journal(), intent, progress), progress);
    }

    private Intent intent(Job job) {
        return new Intent(
                new IntentId(UUID.randomUUID().toString()),
                job.kind().word(),
                parts.options().operator().get(),
                parts.clock().instant().truncatedTo(ChronoUnit.MICROS),
                IntentState.OPEN,
                null,
                JobText.write(job),
                List.of());
    }

    /** Empty where it is under way already, or settled meanwhile, or cannot be read. */
    Optional<End> resume(IntentId id, UnaryOperator<Job> change, Progress progress) {
        Optional<Intent> taken = underWay.take(id);
        Optional<Job> job = taken.flatMap(JobText::of);
        if (taken.isEmpty() || job.isEmpty()) {
            taken.ifPresent(intent -> underWay.end(UnderWay.work(id)));
            return Optional.empty();
        }
        StepLog log = new StepLog(parts.journal(), taken.get(), progress);
        return Optional.of(walk(change.apply(job.get()), log, progress));
    }

    /** Which work somebody has in hand. */
    UnderWay underWay() {
        return underWay;
    }

    private End walk(Job job, StepLog log, Progress progress) {
        looks.workBegins();
        try {
            if (job.kind() != Job.Kind.ISSUE) {
                log.open(); // the others read, or ask for a card, before their first step
            }
            if (log.intent().state() == IntentState.NEEDS_PERSON && progress.isAttended()) {
                log.wantedAgain();
            }
            JobLines lines = new JobLines(parts, job, log);
            End end = lines(job, log, lines, progress);
            JobClosing.close(job, log, end, progress);
            progress.at(Progress.Stage.DONE);
            return end;
        } catch (StorageException e) {
            LOG.error("the journal failed under {}: {}", log.work(), e.problem().fault());
            return cut(job, log, e.problem());
        } finally {
            looks.workEnds();
            underWay.end(log.work());
            if (log.isUnsettled()) {
                whenLeft.run();
            }
        }
    }

    /** The journal can no longer be written: nothing further is sent, and what left is found out at the next start. */
    private End cut(Job job, StepLog log, Problem problem) {
        TaskEnd stop = log.isBegun() ? new TaskEnd.Unsure(problem) : new TaskEnd.Failed(problem);
        return new End(log.work(), new JobLines(parts, job, log), stop, null);
    }

    private End lines(Job job, StepLog log, JobLines lines, Progress progress) {
        Set<CredentialId> own = lines.keysMade();
        Optional<TaskEnd> changed = log.isBegun() ? Optional.empty() : changed(job, progress);
        if (changed.isPresent()) {
            return new End(log.work(), lines, changed.get(), null);
        }
        Credential last = null;
        int cardsWritten = 0;
        Deque<Integer> earlier = new ArrayDeque<>(IntStream.range(0, job.tasks().size())
                .filter(lines::isDone)
                .boxed()
                .toList());
        for (int line = 0; line < job.tasks().size(); line++) {
            if (lines.isDone(line)) {
                continue;
            }
            if (!log.isOpen(line + ".key")) { // until it is told, its key would count as a stranger's
                TaskEnd looked = lookedAfter(log, job, earlier, own);
                if (!(looked instanceof TaskEnd.Done)) {
                    return new End(log.work(), lines, looked, last);
                }
            }
            Task task = resolved(job.tasks().get(line), lines);
            if (log.isUnwanted() && isUntouched(log, line, task)) {
                return new End(log.work(), lines, new TaskEnd.Failed(new Problem.Cancelled(false)), last);
            }
            if (isCard(task) && cardsWritten++ > 0 && !progress.awaitNextCard(cardsWritten, lines.cards())) {
                return new End(log.work(), lines, new TaskEnd.Failed(new Problem.Cancelled(false)), last);
            }
            progress.line(lines.under(line));
            TaskEnd end = run(log, line, task, own, progress);
            WorkLine ended = lines.ended(line, end);
            progress.line(ended);
            heard.accept(ended.problem());
            if (!(end instanceof TaskEnd.Done(Credential key))) {
                return new End(log.work(), lines, end, last);
            }
            if (key != null) {
                own.add(key.id());
                last = key;
            }
        }
        TaskEnd looked = lookedAfter(log, job, earlier, own);
        return new End(log.work(), lines, looked instanceof TaskEnd.Done ? null : looked, last);
    }

    /** The looks that an earlier run of this work may not have come to. */
    private TaskEnd lookedAfter(StepLog log, Job job, Deque<Integer> earlier, Set<CredentialId> own) {
        TaskEnd end = new TaskEnd.Done(null);
        while (end instanceof TaskEnd.Done && !earlier.isEmpty()) {
            int line = earlier.pop();
            if (job.tasks().get(line) instanceof Task.Issue) {
                end = issues.lookedAfter(log, job, line, own);
            }
        }
        return end;
    }

    /** Why nothing may be sent: the keys are not those that the person saw, or cannot be read. */
    private Optional<TaskEnd> changed(Job job, Progress progress) {
        try {
            return stillThere.changed(job, progress).map(TaskEnd.Changed::new);
        } catch (SeamException e) {
            heard.accept(e.problem());
            return Optional.of(TaskEnd.of(e.problem()));
        }
    }

    private static boolean isUntouched(StepLog log, int line, Task task) {
        boolean isPersonBegun = task instanceof Task.Issue issue
                && log.entry(PersonStep.step(issue.person())).isPresent();
        return !log.isBegun(line) && !isPersonBegun;
    }

    private TaskEnd run(StepLog log, int line, Task task, Set<CredentialId> own, Progress progress) {
        return switch (task) {
            case Task.Issue issue -> issues.run(log, line, issue, own, progress);
            case Task.Encode encode -> cards.write(log, line + ".card", encode.key(), encode.encoderId(), progress);
            case Task.Stop stop -> {
                progress.at(Progress.Stage.STOPPING_KEY);
                yield stops.stop(log, line + ".stop", stop.key());
            }
            case Task.Remove remove -> stops.remove(log, line + ".remove", remove);
            case Task.Deactivate deactivate -> stops.deactivate(log, line + ".deactivate", deactivate);
        };
    }

    /** Puts the keys that earlier lines made into the plan of a later one. */
    private static Task resolved(Task task, JobLines lines) {
        if (!(task instanceof Task.Issue(int person, KeyRequest request))
                || !(request.plan() instanceof KeyPlan.Joiner(List<CredentialId> beside))) {
            return task;
        }
        List<CredentialId> keys = beside.stream().map(lines::keyFor).toList();
        return new Task.Issue(person, request.withPlan(new KeyPlan.Joiner(List.copyOf(new HashSet<>(keys)))));
    }

    private static boolean isCard(Task task) {
        return task instanceof Task.Encode
                || task instanceof Task.Issue issue && issue.request().medium() == Medium.CARD;
    }
}
