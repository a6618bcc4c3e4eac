package app.keydesk.desk;

import app.keydesk.cache.Journal.StepState;
import app.keydesk.desk.AfterLook.Made;
import app.keydesk.desk.PersonStep.Person;
import app.keydesk.desk.Progress.Stage;
import app.keydesk.desk.RoomLook.Seen;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.KeyRequest.GuestChoice;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One key: person, room check, key, card. An override reads its rooms right before and right after. The first read is the
 * form's own where that is young, else it runs beside the making of a new person; the second runs beside the card.
 */
final class IssueTask {
    private static final Logger LOG = LoggerFactory.getLogger(IssueTask.class);

    /** A look that is younger still counts after a person was made; an older one would have to be taken again then. */
    private static final Duration WITH_A_PERSON = Duration.ofSeconds(1);

    private final RoomLook rooms;
    private final LookAhead ahead;
    private final AfterLook after;
    private final PersonStep persons;
    private final KeyMaker keys;
    private final CardWriter cards;
    private final StopTask stops;
    private final DeskParts parts;

    /** @param isInHand whether somebody is at a piece of work now */
    IssueTask(DeskParts parts, SureWrite writes, StopTask stops, LookAhead ahead, Predicate<WorkId> isInHand) {
        Systems systems = new Systems(parts);
        this.parts = parts;
        this.rooms = new RoomLook(parts);
        this.persons = new PersonStep(parts, writes);
        this.ahead = ahead;
        this.after = new AfterLook(parts);
        this.keys = new KeyMaker(parts, writes, systems, after, new LateSend(parts, isInHand));
        this.cards = new CardWriter(parts);
        this.stops = stops;
    }

    /** @param own keys that the same job made: never strangers to it */
    TaskEnd run(StepLog log, int line, Task.Issue task, Set<CredentialId> own, Progress progress) {
        RoomGuard guard = new RoomGuard(rooms, parts, task.request(), own);
        try {
            return issue(log, line, task, guard, own, progress);
        } catch (SeamException e) {
            TaskEnd end = e.problem().equals(RoomGuard.CHANGED) ? changed(task, guard) : TaskEnd.of(e.problem());
            return isKeyless(log, line, e.problem()) ? undone(log, task, end) : end;
        }
    }

    private TaskEnd issue(
            StepLog log, int line, Task.Issue task, RoomGuard guard, Set<CredentialId> own, Progress progress)
            throws SeamException {
        KeyRequest request = task.request();
        String step = line + ".key";
        Person person = prepare(log, step, task, guard, progress);
        if (log.isUnwanted() && log.entry(step).isEmpty()) {
            throw new SeamException(new Problem.Cancelled(false));
        }
        progress.at(Stage.CREATING_KEY);
        Credential key = keys.make(log, step, request, person, guard);
        return after.beside(
                new Made(key, step, request, own), guard.seen(), log, () -> finish(log, line, request, key, progress));
    }

    /**
     * For a key that an earlier run of the same work made to its end: the looks after it, where they were not taken to theirs.
     */
    TaskEnd lookedAfter(StepLog log, Job job, int line, Set<CredentialId> own) {
        KeyRequest request = ((Task.Issue) job.tasks().get(line)).request();
        String step = line + ".key";
        String made = log.outcome(step, KeyMaker.KEY);
        if (made == null || !LateSend.isDue(log, step) && !after.isDue(log, step)) {
            return new TaskEnd.Done(null);
        }
        try {
            boolean isWritten = log.isDone(line + ".card");
            Optional<Credential> alone = alone(log, job, line, new CredentialId(made));
            Optional<Credential> key = alone.isPresent() ? alone : parts.seam().credential(new CredentialId(made));
            if (key.isEmpty()) {
                return new TaskEnd.Done(null);
            }
            Optional<TaskEnd> collision = collision(new Made(key.get(), step, request, own), log);
            boolean isToBeWritten = isWritten && !log.isDone(line + ".card");
            return collision.orElseGet(() -> isToBeWritten
                    ? new TaskEnd.NotOnCard(key.get().id(), new Problem.Cancelled(false))
                    : new TaskEnd.Done(null));
        } catch (SeamException e) {
            return e.problem() instanceof Problem.NotFound // the guest was removed, and the keys with them
                    ? new TaskEnd.Done(null)
                    : new TaskEnd.Unsure(
                            new Problem.OutcomeUnknown(step, e.problem().requestId()));
        }
    }

    private Optional<Credential> alone(StepLog log, Job job, int line, CredentialId made) throws SeamException {
        String step = line + ".key";
        if (!LateSend.isDue(log, step)
                || !(job.tasks().get(line) instanceof Task.Issue(int number, KeyRequest request))) {
            return Optional.empty();
        }
        Person person = persons.of(log, number, request.guest(), new Systems(parts).of(request.rooms()));
        return keys.alone(log, step, request, person, made, () -> {
            if (Job.isOverride(job.tasks().get(line))) {
                remake(log, job, line);
            }
        });
    }

    /** An override that came late ended the keys that later lines had joined to it: their guests get theirs anew. */
    private void remake(StepLog log, Job job, int overriding) throws SeamException {
        StoppedSince since = new StoppedSince(parts.journal());
        for (int line = overriding + 1; line < job.tasks().size(); line++) {
            String step = line + ".key";
            String made = log.isDone(step) ? log.outcome(step, KeyMaker.KEY) : null;
            if (made != null
                    && isEnded(new CredentialId(made))
                    && !since.isGivenUp(new CredentialId(made), log.intent())) {
                LOG.warn("{} is made anew: a first send that came late ended its key", step);
                CardWriter.unwritten(log, step);
                log.failed(step, new Problem.Cancelled(false));
                log.leaveOpen();
            }
        }
    }

    private boolean isEnded(CredentialId key) throws SeamException {
        return parts.seam()
                .credential(key)
                .filter(found -> found.isLive(parts.clock().instant()))
                .isEmpty();
    }

    private Optional<TaskEnd> collision(Made made, StepLog log) throws SeamException {
        return after.isDue(log, made.step()) ? after.late(made, log) : Optional.empty();
    }

    /** The first look at the rooms is the form's own, or runs beside the making of a person. */
    private Person prepare(StepLog log, String step, Task.Issue task, RoomGuard guard, Progress progress)
            throws SeamException {
        KeyRequest request = task.request();
        boolean isChecked = guard.isNeeded() && log.entry(step).isEmpty();
        progress.at(isChecked ? Stage.CHECKING_ROOM : Stage.FINDING_GUEST);
        Future<Seen> look = isChecked ? look(log, request) : null;
        try {
            Person person = persons.of(log, task.person(), request.guest(), new Systems(parts).of(request.rooms()));
            if (look != null) {
                guard.saw(StoppableCall.of(parts).run(progress, () -> SideBySide.await(look)));
            }
            return person;
        } finally {
            if (look != null) {
                look.cancel(true);
            }
        }
    }

    private Future<Seen> look(StepLog log, KeyRequest request) throws SeamException {
        SideBySide sideBySide = new SideBySide(parts.threads());
        if (!log.isBegun() && log.progress().isAttended()) {
            boolean isNew = request.guest() instanceof GuestChoice.New;
            Optional<Future<Seen>> young = ahead.young(request.rooms(), isNew ? WITH_A_PERSON : RoomGuard.FRESH);
            if (young.isPresent()) { // the form may wait for it too: to give it up here must not end it
                return sideBySide.begin(() -> SideBySide.await(young.get()));
            }
        }
        log.open();
        return sideBySide.begin(() -> rooms.look(request.rooms()));
    }

    private TaskEnd changed(Task.Issue task, RoomGuard guard) {
        Seen seen = guard.seen();
        List<Credential> live = seen == null
                ? parts.cache().liveKeys(task.request().rooms(), parts.clock().instant())
                : seen.live(task.request().rooms());
        try {
            return new TaskEnd.Changed(rooms.rows(live));
        } catch (SeamException e) {
            return new TaskEnd.Changed(rooms.cachedRows(live));
        }
    }

    private TaskEnd finish(StepLog log, int line, KeyRequest request, Credential key, Progress progress)
            throws SeamException {
        TaskEnd end = new TaskEnd.Done(key);
        EncoderId encoder = request.encoderId();
        String step = line + ".card";
        if (request.medium() == Medium.CARD && encoder != null && !log.isDone(step)) {
            end = cards.write(log, step, key.id(), encoder, progress);
        }
        CredentialId old = request.replaces();
        if (end instanceof TaskEnd.Done && old != null) {
            stops.stopIfLive(log, line + ".replaced", old);
        }
        return end;
    }

    private static boolean isKeyless(StepLog log, int line, Problem problem) {
        return !ProblemCode.isUnsure(problem)
                && log.entry(line + ".key")
                        .map(entry -> entry.state() == StepState.FAILED)
                        .orElse(true);
    }

    /** A new person for whom no key came to be is taken back; where that fails the work stays open. */
    private TaskEnd undone(StepLog log, Task.Issue task, TaskEnd end) {
        try {
            persons.undo(log, task.person());
            return end;
        } catch (SeamException e) {
            if (log.progress().isCancelled()) {
                log.cancelled();
            }
            LOG.warn("a person without a key waits in {}: {}", log.work(), ProblemCode.of(e.problem()));
            return new TaskEnd.Unsure(new Problem.OutcomeUnknown(PersonStep.step(task.person()), null));
        }
    }
}
