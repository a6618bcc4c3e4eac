package app.keydesk.desk;

import app.keydesk.cache.Journal.StepState;
import app.keydesk.desk.PersonStep.Person;
import app.keydesk.desk.Progress.Stage;
import app.keydesk.desk.RoomLook.Seen;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.EncoderId;
import app.keydesk.hotel.EntranceId;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.Medium;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One key: person, room check, key, card. An override reads its rooms right before and right after; the first read runs
 * beside the making of a new person, so that it costs no time.
 */
final class IssueTask {
    private static final Logger LOG = LoggerFactory.getLogger(IssueTask.class);

    private final RoomLook rooms;
    private final PersonStep persons;
    private final KeyMaker keys;
    private final CardWriter cards;
    private final StopTask stops;
    private final DeskParts parts;

    IssueTask(DeskParts parts, SureWrite writes, StopTask stops) {
        Systems systems = new Systems(parts);
        this.parts = parts;
        this.rooms = new RoomLook(parts);
        this.persons = new PersonStep(parts, writes);
        this.keys = new KeyMaker(parts, writes, systems);
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
        Seen before = guard.seen();
        if (before != null) {
            Optional<TaskEnd> collision = collision(request.rooms(), before, key, own);
            if (collision.isPresent()) {
                return collision.get();
            }
        }
        return finish(log, line, request, key, progress);
    }

    /** The first look at the rooms runs beside the making of a person. */
    private Person prepare(StepLog log, String step, Task.Issue task, RoomGuard guard, Progress progress)
            throws SeamException {
        KeyRequest request = task.request();
        boolean isChecked = guard.isNeeded() && log.entry(step).isEmpty();
        progress.at(isChecked ? Stage.CHECKING_ROOM : Stage.FINDING_GUEST);
        SideBySide sideBySide = new SideBySide(parts.threads());
        Future<Seen> look = isChecked ? sideBySide.begin(() -> rooms.look(request.rooms())) : null;
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

    /** Keys of the rooms that came to be between the two reads and are not ours, or our own key dead already. */
    private Optional<TaskEnd> collision(List<EntranceId> doors, Seen before, Credential key, Set<CredentialId> own) {
        if (!parts.options().looksFirst()) {
            return Optional.empty();
        }
        try {
            Seen after = rooms.look(doors);
            Set<CredentialId> expected = new HashSet<>(before.ids());
            expected.addAll(own);
            expected.add(key.id());
            List<Credential> others = after.keys().stream()
                    .filter(other -> !other.isChild() && !expected.contains(other.id()))
                    .filter(other -> other.guestEntranceIds().stream().anyMatch(doors::contains))
                    .toList();
            Credential ours = after.key(key.id()).orElse(key);
            if (others.isEmpty() && !Boolean.FALSE.equals(ours.isValid())) {
                return Optional.empty();
            }
            return Optional.of(new TaskEnd.Collided(ours, rooms.rows(others)));
        } catch (SeamException e) {
            LOG.warn("the room could not be read after key {}: {}", key.id(), ProblemCode.of(e.problem()));
            return Optional.empty();
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
            LOG.warn("a person without a key waits in {}: {}", log.work(), ProblemCode.of(e.problem()));
            return new TaskEnd.Unsure(new Problem.OutcomeUnknown(PersonStep.step(task.person()), null));
        }
    }
}
