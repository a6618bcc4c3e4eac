package app.keydesk.desk;

import app.keydesk.cache.Journal.IntentState;
import app.keydesk.cache.Journal.StepState;
import app.keydesk.desk.RoomLook.Seen;
import app.keydesk.hotel.Credential;
import app.keydesk.hotel.CredentialId;
import app.keydesk.hotel.KeyPlan;
import app.keydesk.hotel.KeyRequest;
import app.keydesk.hotel.Problem;
import app.keydesk.seam.SeamException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether another desk issued for the same rooms at the same moment. The look runs beside what follows the key; one that
 * does not come to its end leaves the work open, and is taken again as soon as Seam answers.
 */
final class AfterLook {
    private static final Logger LOG = LoggerFactory.getLogger(AfterLook.class);

    /** Among the details of the step that makes a key: that a look is due, and which of the rooms' keys are no strangers. */
    private static final String DUE = "look";

    /** Older keys are no strangers anyway; this leaves room for clocks that differ. */
    private static final Duration OF_LATE = Duration.ofMinutes(10);

    private final DeskParts parts;
    private final RoomLook rooms;
    private final SideBySide sideBySide;

    AfterLook(DeskParts parts) {
        this.parts = parts;
        this.rooms = new RoomLook(parts);
        this.sideBySide = new SideBySide(parts.threads());
    }

    /** What the journal keeps with the key's step, so that the look is not forgotten by a crash. */
    Map<String, String> due(RoomGuard guard) {
        Seen before = guard.seen();
        if (!guard.isNeeded() || before == null || !parts.options().looksFirst()) {
            return Map.of();
        }
        Instant late = before.at().minus(OF_LATE);
        Duration ahead = parts.seam().clockAhead();
        List<CredentialId> known = before.keys().stream()
                .filter(key -> key.createdAt().isAfter(ahead == null ? late : late.plus(ahead)))
                .map(Credential::id)
                .toList();
        return Map.of(DUE, JobText.join(known, CredentialId::value));
    }

    /**
     * Looks while {@code rest} of the line is done. A collision is told whatever came of the rest.
     *
     * @param before the rooms as they were when the key was sent; null where it was sent before a crash
     */
    TaskEnd beside(Made made, @Nullable Seen before, StepLog log, Patience.Read<TaskEnd> rest) throws SeamException {
        if (!isDue(log, made.step())) {
            return rest.read();
        }
        Future<Optional<TaskEnd>> look =
                sideBySide.begin(() -> before == null ? late(made, log) : atOnce(made, before));
        try {
            TaskEnd end = rest.read();
            return answer(look, log).orElse(end);
        } catch (SeamException e) {
            Optional<TaskEnd> collision = answer(look, log);
            if (collision.isPresent()) {
                return collision.get();
            }
            throw e;
        } finally {
            look.cancel(true);
        }
    }

    /**
     * A key that an override made.
     *
     * @param step that made it
     * @param own keys of the same piece of work
     */
    record Made(Credential key, String step, KeyRequest request, Set<CredentialId> own) {
        /** Keys of the rooms that are neither ours nor known. */
        private Stream<Credential> strangers(Seen after, Set<CredentialId> known) {
            return after.keys().stream().filter(other -> isStranger(other, known));
        }

        /** Ours, as it was seen. */
        private Credential in(Seen after) {
            return after.key(key.id()).orElse(key);
        }

        /** Whoever joined a key to ours saw it. */
        private boolean isStranger(Credential other, Set<CredentialId> known) {
            return !other.isChild()
                    && !other.id().equals(key.id())
                    && !own.contains(other.id())
                    && !known.contains(other.id())
                    && !other.joinedIds().contains(key.id())
                    && other.guestEntranceIds().stream().anyMatch(request.rooms()::contains);
        }
    }

    boolean isDue(StepLog log, String step) {
        return parts.options().looksFirst()
                && log.entry(step)
                        .filter(entry -> entry.details().containsKey(DUE))
                        .isPresent();
    }

    private Optional<TaskEnd> answer(Future<Optional<TaskEnd>> look, StepLog log) {
        try {
            Optional<Optional<TaskEnd>> end = SideBySide.within(parts.pace().quickLook(), look);
            if (end.isPresent()) {
                return end.get();
            }
            LOG.warn("the look after {} takes long", log.work());
        } catch (SeamException e) {
            LOG.warn("the room could not be read after {}: {}", log.work(), ProblemCode.of(e.problem()));
        }
        log.leaveOpen();
        return Optional.empty();
    }

    /**
     * Keys of the rooms that came to be between the two looks and are not this desk's, or our own key dead already: who
     * was told of it may have issued the next one at once.
     */
    private Optional<TaskEnd> atOnce(Made made, Seen before) throws SeamException {
        Seen after = rooms.look(made.request().rooms());
        List<Credential> near = made.strangers(after, before.ids()).toList();
        List<Credential> others = ofOthers(near, made);
        Credential ours = made.in(after);
        boolean isEndedUnseen = near.isEmpty() && Boolean.FALSE.equals(ours.isValid());
        return others.isEmpty() && !isEndedUnseen
                ? Optional.empty()
                : Optional.of(new TaskEnd.Collided(ours, rooms.rows(others)));
    }

    /**
     * Long after, the rooms may hold keys that came in good order: only those of our key's own moment tell of a collision.
     */
    Optional<TaskEnd> late(Made made, StepLog log) throws SeamException {
        Seen after = rooms.look(made.request().rooms());
        Credential ours = made.in(after);
        List<Credential> near = made.strangers(after, known(made, log))
                .filter(other -> CollisionWatch.isSameMoment(ours.createdAt(), other.createdAt()))
                .toList();
        List<Credential> others = ofOthers(near, made);
        return others.isEmpty() ? Optional.empty() : Optional.of(new TaskEnd.Collided(ours, rooms.rows(others)));
    }

    /**
     * Those that this desk did not make.
     *
     * @throws SeamException also where a key is seen while one of this desk's is without an answer: it may be that
     */
    private List<Credential> ofOthers(List<Credential> near, Made made) throws SeamException {
        if (!near.isEmpty() && isAnyKeyUnderWay()) {
            throw new SeamException(new Problem.OutcomeUnknown(made.step(), null));
        }
        return near.stream()
                .filter(other -> parts.journal().originOf(other.id()).isEmpty())
                .toList();
    }

    private boolean isAnyKeyUnderWay() {
        return parts.journal().unsettled().stream()
                .filter(work -> work.state() == IntentState.OPEN)
                .flatMap(work -> work.steps().stream())
                .filter(step -> step.name().endsWith("." + KeyMaker.KEY))
                .anyMatch(step -> step.state() == StepState.BEGUN || step.state() == StepState.UNKNOWN);
    }

    private static Set<CredentialId> known(Made made, StepLog log) {
        Map<String, String> details =
                log.entry(made.step()).map(StepLog.Entry::details).orElse(Map.of());
        Set<CredentialId> known = new HashSet<>(JobText.split(details.getOrDefault(DUE, ""), CredentialId::new));
        if (made.request().plan() instanceof KeyPlan.Override(List<CredentialId> losers)) {
            known.addAll(losers);
        }
        return known;
    }
}
