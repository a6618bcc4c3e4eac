package app.keydesk.desk;

import app.keydesk.cache.Journal.Intent;
import app.keydesk.cache.Journal.IntentId;
import app.keydesk.cache.Journal.IntentState;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.Guest;
import app.keydesk.hotel.KeyRow;
import app.keydesk.hotel.Problem;
import app.keydesk.hotel.Registration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The to-do list as the journal's unsettled work. */
public final class JournalToDos implements ToDoList {
    private static final WorkOutcome UNREADABLE = new WorkOutcome.NotDone(new Problem.BadInput("work", "unreadable"));

    private final DeskParts parts;
    private final JobRunner runner;
    private final Recovery recovery;
    private final Issuing issuing;
    private final Stopping stopping;

    JournalToDos(DeskParts parts, JobRunner runner, Recovery recovery, Issuing issuing, Stopping stopping) {
        this.parts = parts;
        this.runner = runner;
        this.recovery = recovery;
        this.issuing = issuing;
        this.stopping = stopping;
    }

    @Override
    public List<ToDo> open() {
        return parts.journal().unsettled().stream()
                .filter(this::needsPerson)
                .map(this::toDo)
                .toList();
    }

    private boolean needsPerson(Intent intent) {
        if (!intent.details().containsKey("job") || runner.underWay().contains(UnderWay.work(intent.id()))) {
            return false;
        }
        Optional<Job> job = JobText.of(intent);
        return job.isEmpty()
                || intent.state() == IntentState.NEEDS_PERSON
                || !intent.steps().isEmpty() && !isDoneButForALook(intent, job.get());
    }

    /** Every line is done: what is still looked up, another desk's key at the same moment, is no work for anybody yet. */
    private boolean isDoneButForALook(Intent intent, Job job) {
        return lines(intent, job).all().stream().allMatch(WorkLine::isDone);
    }

    private ToDo toDo(Intent intent) {
        return JobText.of(intent).map(job -> toDo(intent, job)).orElseGet(() -> unreadable(intent));
    }

    /** It is never sent, and never lost: whoever takes it on learns whom and which rooms it names. */
    private ToDo unreadable(Intent intent) {
        KnownWords known = new KnownWords(intent.details());
        return new ToDo(
                new WorkId(intent.id().value()),
                intent.kind(),
                intent.operator(),
                intent.openedAt(),
                Action.READ_AGAIN,
                "",
                known.rooms(),
                known.lines(guest ->
                        parts.cache().guestNamed(guest).map(Guest::fullName).orElse("")),
                List.of());
    }

    private ToDo toDo(Intent intent, Job job) {
        JobLines lines = lines(intent, job);
        return new ToDo(
                new WorkId(intent.id().value()),
                intent.kind(),
                intent.operator(),
                intent.openedAt(),
                action(intent),
                intent.note() == null ? "" : intent.note(),
                lines.rooms(),
                lines.all(),
                action(intent) == Action.GIVE_WAY ? others(lines) : List.of());
    }

    /** Keys that came to be in the rooms within the moment in which ours did. */
    private List<KeyRow> others(JobLines lines) {
        Set<CredentialId> ours = lines.keysMade();
        Instant now = parts.clock().instant();
        ZoneId zone = parts.options().hotel().get().zone();
        List<KeyRow> all = lines.rooms().stream()
                .flatMap(room -> parts.cache().room(room, now, zone).stream())
                .flatMap(room -> room.keys().stream())
                .toList();
        List<Instant> made = all.stream()
                .filter(row -> ours.contains(row.id()))
                .map(row -> row.credential().createdAt())
                .toList();
        return all.stream()
                .filter(row -> !ours.contains(row.id()) && row.origin() == null)
                .filter(row -> made.stream()
                        .anyMatch(at ->
                                CollisionWatch.isSameMoment(at, row.credential().createdAt())))
                .distinct()
                .toList();
    }

    private JobLines lines(Intent intent, Job job) {
        return new JobLines(parts, job, new StepLog(parts.journal(), intent));
    }

    private static Action action(Intent intent) {
        if (intent.state() == IntentState.OPEN) {
            return Action.LOOK_AGAIN;
        }
        return switch (Objects.requireNonNullElse(intent.note(), "")) {
            case JobNote.CARD -> Action.WRITE_CARD;
            case JobNote.COLLIDED -> Action.GIVE_WAY;
            case JobNote.OLD_OVERRIDE, JobNote.ROOM_CHANGED -> Action.ASK_OVERRIDE;
            default -> Action.GO_ON;
        };
    }

    @Override
    public WorkOutcome act(WorkId work, Progress progress) {
        Optional<Intent> found = parts.journal().intent(new IntentId(work.value()));
        if (found.isEmpty()) {
            return new WorkOutcome.NotDone(new Problem.NotFound("work", "", null));
        }
        Intent intent = found.get();
        WorkOutcome outcome =
                JobText.of(intent).map(job -> act(intent, job, progress)).orElse(UNREADABLE);
        recovery.tellListeners();
        return outcome;
    }

    private WorkOutcome act(Intent intent, Job job, Progress progress) {
        return switch (action(intent)) {
            case LOOK_AGAIN, GO_ON, WRITE_CARD -> resume(intent, progress);
            case ASK_OVERRIDE ->
                new WorkOutcome.RoomChanged(
                        issuing.liveKeys(lines(intent, job).rooms()).keys());
            case GIVE_WAY -> giveWay(intent, job, progress);
            case READ_AGAIN -> UNREADABLE;
        };
    }

    private WorkOutcome resume(Intent intent, Progress progress) {
        return runner.resume(intent.id(), UnaryOperator.identity(), progress)
                .map(WorkOutcomes::outcome)
                .orElse(WorkOutcomes.TAKEN);
    }

    private WorkOutcome giveWay(Intent intent, Job job, Progress progress) {
        List<CredentialId> ours = List.copyOf(lines(intent, job).keysMade());
        WorkOutcome outcome = stopping.stop(ours, Stopping.Reason.MISTAKE, progress);
        if (outcome instanceof WorkOutcome.Done) {
            parts.journal().close(intent.id(), IntentState.DONE, JobNote.COLLIDED);
        }
        return outcome;
    }

    @Override
    public void dismiss(WorkId work) {
        runner.underWay().close(new IntentId(work.value()), intent -> true, IntentState.CANCELLED, JobNote.DISMISSED);
        recovery.tellListeners();
    }

    @Override
    public List<Settled> settled() {
        return recovery.settled();
    }

    @Override
    public Fate fate(WorkId work) {
        return parts.journal()
                .intent(new IntentId(work.value()))
                .map(JournalToDos::fate)
                .orElse(Fate.OPEN);
    }

    private static Fate fate(Intent intent) {
        return switch (intent.state()) {
            case OPEN -> Fate.OPEN;
            case NEEDS_PERSON -> Fate.NEEDS_PERSON;
            case DONE -> Fate.DONE;
            case FAILED -> Fate.NOT_DONE;
            case CANCELLED -> JobNote.DISMISSED.equals(intent.note()) ? Fate.DROPPED : Fate.NOT_DONE;
        };
    }

    @Override
    public Registration onChange(Runnable listener) {
        recovery.listeners().add(listener);
        return () -> recovery.listeners().remove(listener);
    }
}
