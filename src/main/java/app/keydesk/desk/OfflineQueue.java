package app.keydesk.desk;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.desk.WorkLine.What;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queued work lies in the journal like all other, so that it survives everything that the journal survives. */
public final class OfflineQueue implements Queue {
    private final DeskParts parts;
    private final JobRunner runner;
    private final StayKeys stays;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    OfflineQueue(DeskParts parts, JobRunner runner) {
        this.parts = parts;
        this.runner = runner;
        this.stays = new StayKeys(parts);
    }

    @Override
    public WorkId queueIssue(KeyRequest request) {
        Permission.toIssue(request.plan()).forEach(parts.options().authority()::demand);
        return open(new Job(Job.Kind.ISSUE, List.of(new Task.Issue(0, request))));
    }

    @Override
    public WorkId queueStop(List<CredentialId> keys) {
        parts.options().authority().demand(Permission.STOP_KEY);
        return open(
                new Job(Job.Kind.STOP, keys.stream().<Task>map(Task.Stop::new).toList()));
    }

    private WorkId open(Job job) {
        Map<String, String> details = new HashMap<>(JobText.write(job));
        details.put(JobNote.QUEUED, "true");
        Intent intent = parts.journal()
                .open(job.kind().word(), parts.options().operator().get(), details);
        listeners.forEach(Runnable::run);
        return new WorkId(intent.id().value());
    }

    /** Queued, and nothing of it sent yet. */
    boolean isWaiting(Intent intent) {
        return isQueued(intent) && intent.steps().isEmpty();
    }

    static boolean isQueued(Intent intent) {
        return intent.details().containsKey(JobNote.QUEUED);
    }

    /** @param job what {@code intent} is about */
    private record Waiting(Intent intent, Job job) {}

    /** What can be read of it, in the order in which it was queued; the other stands on the to-do list. */
    private Stream<Waiting> waiting() {
        return parts.journal().unsettled().stream()
                .filter(this::isWaiting)
                .flatMap(intent -> JobText.of(intent).map(job -> new Waiting(intent, job)).stream());
    }

    /** What can go by itself: stops first, then joiners, then overrides, the oldest first. */
    List<Intent> inOrder() {
        return waiting()
                .filter(waiting -> waiting.intent().state() == IntentState.OPEN)
                .sorted(Comparator.comparing((Waiting waiting) -> rank(waiting.job()))
                        .thenComparing(waiting -> waiting.intent().openedAt()))
                .map(Waiting::intent)
                .toList();
    }

    private static int rank(Job job) {
        return !job.isOfKeys() ? 0 : Job.isOverride(job.tasks().getFirst()) ? 2 : 1;
    }

    /** Empty where it now waits for a person. */
    Optional<JobRunner.End> replay(Intent intent) {
        Optional<String> doubt = JobText.of(intent).flatMap(job -> doubt(intent, job));
        if (doubt.isPresent()) {
            runner.underWay().close(intent.id(), this::isWaiting, IntentState.NEEDS_PERSON, doubt.get());
            listeners.forEach(Runnable::run);
            return Optional.empty();
        }
        Optional<JobRunner.End> end = runner.resume(intent.id(), UnaryOperator.identity(), Progress.UNATTENDED);
        listeners.forEach(Runnable::run);
        return end;
    }

    private Optional<String> doubt(Intent intent, Job job) {
        return job.tasks().getFirst() instanceof Task.Issue issue ? doubt(intent, issue.request()) : Optional.empty();
    }

    private Optional<String> doubt(Intent intent, KeyRequest request) {
        boolean isReplacedGone = request.replaces() != null
                && stays.key(request.replaces())
                        .filter(row -> row.state().isLive())
                        .isEmpty();
        if (isReplacedGone || request.window().endsAt().isBefore(parts.clock().instant())) {
            return Optional.of(JobNote.KEY_GONE);
        }
        return switch (request.plan()) {
            case KeyPlan.Override(List<CredentialId> losers) -> doubt(intent, request, losers);
            case KeyPlan.Joiner(List<CredentialId> beside) -> {
                List<CredentialId> live =
                        stays.ofRooms(request.rooms()).stream().map(KeyRow::id).toList();
                yield live.containsAll(beside) ? Optional.empty() : Optional.of(JobNote.KEY_GONE);
            }
        };
    }

    private Optional<String> doubt(Intent intent, KeyRequest request, List<CredentialId> losers) {
        if (intent.openedAt().plus(Recovery.OLD).isBefore(parts.clock().instant())) {
            return Optional.of(JobNote.OLD_OVERRIDE);
        }
        boolean isTaken = stays.ofRooms(request.rooms()).stream().anyMatch(row -> !losers.contains(row.id()));
        return isTaken ? Optional.of(JobNote.ROOM_CHANGED) : Optional.empty();
    }

    @Override
    public List<Queued> items() {
        return waiting().map(waiting -> item(waiting.intent(), waiting.job())).toList();
    }

    private Queued item(Intent intent, Job job) {
        JobLines lines = new JobLines(parts, job, new StepLog(parts.journal(), intent));
        WorkLine first = lines.all().getFirst();
        List<KeyRow> losers = List.of();
        if (job.tasks().getFirst() instanceof Task.Issue issue && first.what() == What.NEW_KEY) {
            losers = stays.ofRooms(issue.request().rooms());
        }
        return new Queued(
                new WorkId(intent.id().value()),
                intent.openedAt(),
                effect(intent, job, first),
                lines.all().stream()
                        .map(WorkLine::guestName)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                job.tasks().size(),
                lines.rooms(),
                losers);
    }

    private Effect effect(Intent intent, Job job, WorkLine first) {
        if (intent.state() == IntentState.NEEDS_PERSON || doubt(intent, job).isPresent()) {
            return Effect.ASKS_AGAIN;
        }
        return switch (first.what()) {
            case STOP_KEY -> Effect.STOPS_KEYS;
            case NEW_KEY -> Effect.NEW_KEY;
            case ANOTHER_KEY, WRITE_CARD -> Effect.ANOTHER_KEY;
        };
    }

    @Override
    public boolean cancel(WorkId work) {
        boolean isBack = runner.underWay()
                .close(new IntentId(work.value()), this::isWaiting, IntentState.CANCELLED, JobNote.DISMISSED);
        listeners.forEach(Runnable::run);
        return isBack;
    }

    @Override
    public WorkOutcome confirm(WorkId work, List<CredentialId> seen, Progress progress) {
        for (Permission permission : Permission.toIssue(seen)) {
            Optional<Problem> refusal = parts.options().authority().refusal(permission);
            if (refusal.isPresent()) {
                return new WorkOutcome.NotDone(refusal.get());
            }
        }
        WorkOutcome outcome = runner.resume(new IntentId(work.value()), job -> accepted(job, seen), progress)
                .map(WorkOutcomes::outcome)
                .orElse(WorkOutcomes.TAKEN);
        listeners.forEach(Runnable::run);
        return outcome;
    }

    private static Job accepted(Job job, List<CredentialId> seen) {
        return new Job(
                job.kind(),
                job.tasks().stream().map(task -> accepted(task, seen)).toList(),
                job.notes());
    }

    private static Task accepted(Task task, List<CredentialId> seen) {
        return task instanceof Task.Issue(int person, KeyRequest request) && request.plan() instanceof KeyPlan.Override
                ? new Task.Issue(person, request.withPlan(new KeyPlan.Override(seen)))
                : task;
    }

    @Override
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
